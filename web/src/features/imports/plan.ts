/** What happens to a value that finds no record: the row is rejected, the cell stays empty, or the record is made. */
export type Unknown = 'reject' | 'empty' | 'create';
/** What becomes of a row that resembles a record that is there. */
export type OnAlike = 'create' | 'update' | 'skip';
export type Mode = 'createOrUpdate' | 'create' | 'update';

export interface PlanColumn {
  index: number;
  /** A field of the object, or a part of one (`address.country`, `lines.product`); null leaves the column out. */
  field: string | null;
  confidence?: number;
  by?: string | null;
  unknown?: Unknown | null;
  values?: Record<string, string> | null;
  multiply?: string | null;
}

export interface Plan {
  object: string;
  mode: Mode;
  key: string | null;
  columns: PlanColumn[];
  constants: Record<string, unknown>;
  /** Rows without a key are left out instead of rejected. */
  skipKeyless?: boolean | null;
  alike?: OnAlike | null;
}

/** A place a column can go to. `finds` is the object a relation looks its records up in. */
export interface Target {
  key: string;
  label: string;
  type: string;
  required: boolean;
  finds?: { object: string; by: string } | undefined;
  options?: { key: string; label: string }[] | undefined;
  /** The list of owned rows it is a field of: lines of an order. */
  of?: { key: string; label: string } | undefined;
}

export type PlanAction =
  | { do: 'replace'; plan: Plan }
  | { do: 'map'; index: number; target: Target | null }
  | { do: 'findBy'; index: number; by: string }
  | { do: 'onUnknown'; index: number; unknown: Unknown }
  | { do: 'mapValue'; index: number; from: string; to: string | null }
  | { do: 'multiply'; index: number; by: string }
  | { do: 'constant'; field: string; value: unknown }
  | { do: 'mode'; mode: Mode }
  | { do: 'key'; field: string | null }
  | { do: 'skipKeyless'; skip: boolean }
  | { do: 'alike'; alike: OnAlike };

/** The next plan. One field takes one column: mapping a second column to it frees the first. */
export function nextPlan(plan: Plan, action: PlanAction): Plan {
  switch (action.do) {
    case 'replace':
      return action.plan;
    case 'map':
      return mapped(plan, action.index, action.target);
    case 'findBy':
      return changed(plan, action.index, { by: action.by });
    case 'onUnknown':
      return changed(plan, action.index, { unknown: action.unknown });
    case 'mapValue':
      return changed(plan, action.index, { values: withEntry(columnOf(plan, action.index)?.values ?? {}, action.from, action.to) });
    case 'multiply':
      return changed(plan, action.index, { multiply: action.by.trim() === '' ? null : action.by.trim() });
    case 'constant':
      return { ...plan, constants: withEntry(plan.constants, action.field, emptyToNull(action.value)) };
    case 'mode':
      return { ...plan, mode: action.mode };
    case 'key':
      return { ...plan, key: action.field, mode: modeFor(plan.mode, action.field) };
    case 'skipKeyless':
      return { ...plan, skipKeyless: action.skip };
    case 'alike':
      return { ...plan, alike: action.alike };
  }
}

export function columnOf(plan: Plan, index: number): PlanColumn | undefined {
  return plan.columns.find((column) => column.index === index);
}

/** The list whose rows the rows of the file are, where a column goes into one: each row is a line of something. */
export function linesOf(plan: Plan, targets: Target[]): { key: string; label: string } | null {
  return targets.find((target) => target.of && plan.columns.some((column) => column.field === target.key))?.of ?? null;
}

/**
 * The field that names a record, where nothing fills it. Not forbidden: a rule may name records (an opportunity is named
 * after its account). Other required fields may have defaults, which only the server knows; its check says what is missing.
 */
export function unnamed(plan: Plan, targets: Target[], title: string): Target | null {
  if (plan.mode === 'update') return null;
  const filled = [...plan.columns.map((column) => column.field), ...Object.keys(plan.constants)];
  return filled.some((field) => field === title || field?.startsWith(`${title}.`)) ? null : (targets.find((target) => target.key === title && target.required) ?? null);
}

/** A relation needs the field it finds by; anything else needs none of it. */
function mapped(plan: Plan, index: number, target: Target | null): Plan {
  const key = target?.key ?? null;
  const columns = plan.columns.map((column) => {
    if (column.index === index) {
      return {
        index,
        field: key,
        ...(target?.finds ? { by: target.finds.by, unknown: 'reject' as const } : {}),
      };
    }
    return key !== null && column.field === key && !takesSeveral(target) ? { index: column.index, field: null } : column;
  });
  const constants = key === null ? plan.constants : withEntry(plan.constants, key, null);
  const keyStays = plan.key !== null && columns.some((column) => column.field === plan.key);
  const planKey = keyStays ? plan.key : null;
  return { ...plan, columns, constants, key: planKey, mode: modeFor(plan.mode, planKey) };
}

/** Ways to reach somebody are lists: two columns of telephone numbers fill one field. */
function takesSeveral(target: Target | null): boolean {
  return target?.type === 'email' || target?.type === 'phone';
}

function modeFor(mode: Mode, key: string | null): Mode {
  if (key === null) return 'create';
  return mode === 'create' ? 'createOrUpdate' : mode;
}

function changed(plan: Plan, index: number, change: Partial<PlanColumn>): Plan {
  return { ...plan, columns: plan.columns.map((column) => (column.index === index ? { ...column, ...change } : column)) };
}

function withEntry<V>(entries: Record<string, V>, key: string, value: V | null): Record<string, V> {
  const rest = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
  return value === null ? rest : { ...rest, [key]: value };
}

function emptyToNull(value: unknown): unknown {
  return value === '' || value === undefined ? null : value;
}
