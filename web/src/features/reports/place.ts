/** Reports and dashboards are one place: what is looked at there stands in its address. */
export const AREA = '/reports/{-$kind}/{-$id}';

export const ALL = {};

export const NEW = { kind: 'new' };

export const reportAt = (id: string) => ({ kind: 'report', id });

export const boardAt = (id: string) => ({ kind: 'dashboard', id });
