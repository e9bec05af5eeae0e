/** Types that say how a workspace sells: lists of their own, out of the menu. */
export const SELLING = ['pipeline', 'stage', 'followUpPlan', 'leadScoreRule', 'webForm'];
