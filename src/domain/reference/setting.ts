import { settings, thresholdCodes, type SettingCode, type ThresholdCode } from '../../../db/reference/setting.ts';
import type { ProvisionConflictRow } from '../../../db/provision-conflict.table.ts';
import type { SettingRow } from '../../../db/setting.table.ts';
import type { Context } from '../../context.ts';

/** A number by which the hub goes: it holds nothing of residents, and every signed-in actor may read it. */
export interface PublicSetting {
  readonly code: SettingCode;
  /** What it decides, in Dutch. */
  readonly description: string;
  readonly value: number;
  readonly unit: SettingRow['unit'];
  readonly basis: string;
  readonly assumed: boolean;
  readonly most: number;
  readonly validFrom: string | null;
  /** 0 where the store has none yet, and this release's own number counts. */
  readonly version: number;
}
/** Pairs of products hold nothing of residents either. */
export type PublicProvisionConflict = ProvisionConflictRow;
export type PublicThreshold = PublicSetting & { readonly code: ThresholdCode };

/** The number of each threshold on one day. */
export type Thresholds = Readonly<Record<ThresholdCode, number>>;

/** The thresholds of attention as they are on a day. */
export function thresholdsOn({ reference }: Pick<Context, 'reference'>, day: string): Thresholds {
  const values = thresholdCodes.map((code) => [code, reference.valueOf(code, day)] as const);
  return Object.fromEntries(values) as Record<ThresholdCode, number>;
}

/** A setting as it is today. */
export function viewSetting<Code extends SettingCode>(
  { reference, today }: Context,
  code: Code,
): PublicSetting & { readonly code: Code } {
  const { description, most, ...own } = settings[code];
  const row = reference.findSetting(code, today);
  const held = row
    ? { value: row.value, unit: row.unit, basis: row.basis, assumed: row.assumed === 1 }
    : { value: own.value, unit: own.unit, basis: own.basis, assumed: own.assumed };
  return { code, description, most, ...held, validFrom: row?.validFrom ?? null, version: row?.version ?? 0 };
}

/** Whether worries about young people are matched today; as the reference data of the request have it. */
export function isMatchingOn({ reference, today }: Context): boolean {
  return reference.valueOf('MATCHING', today) === 1;
}

/** The pairs of products that do not go together today. */
export function listProvisionConflicts({ reference, today }: Context): readonly PublicProvisionConflict[] {
  return reference.listProvisionConflicts(today);
}
