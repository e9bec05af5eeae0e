/** Reports and dashboards are one place: what is looked at there stands in its address. */
export const AREA = '/reports/{-$kind}/{-$id}';

export const ALL = {};

export const NEW = { kind: 'new' };

/** What is sent by mail. */
export const SENT = { kind: 'sent' };

export const reportAt = (id: string) => ({ kind: 'report', id });

export const boardAt = (id: string) => ({ kind: 'dashboard', id });
