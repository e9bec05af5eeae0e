import type { ComponentType } from 'react';
import type { Part, PartKey } from '@/engine/view/administration';
import { lazily } from '@/lib/lazily';

type Shown = Exclude<PartKey, Extract<Part, { screen: true }>['key']>;

/** Each part of the administration comes when its address is opened. */
export const SHOWN: Record<Shown, ComponentType> = {
  company: lazily(() => import('./Company').then((module) => module.Company)),
  calendar: lazily(() => import('./CompanyCalendar').then((module) => module.CompanyCalendar)),
  currencies: lazily(() => import('./Currencies').then((module) => module.Currencies)),
  sample: lazily(() => import('./SampleData').then((module) => module.SampleData)),
  users: lazily(() => import('./People').then((module) => module.People)),
  providers: lazily(() => import('./Providers').then((module) => module.Providers)),
  tokens: lazily(() => import('./AllTokens').then((module) => module.AllTokens)),
  selling: lazily(() => import('./Selling').then((module) => module.Selling)),
  mail: lazily(() => import('./MailParts').then((module) => module.MailParts)),
  webhooks: lazily(() => import('./Webhooks').then((module) => module.Webhooks)),
  health: lazily(() => import('./Health').then((module) => module.Health)),
  privacy: lazily(() => import('./Privacy').then((module) => module.Privacy)),
  audit: lazily(() => import('./Audit').then((module) => module.Audit)),
};
