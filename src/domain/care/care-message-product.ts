import type { AmountSide, ProductCategory, VolumeFrequency, VolumeUnit } from '../../care-code.ts';

/** A product by its category and, where that is agreed, its code within it (Product). */
export interface CareProduct {
  readonly category: ProductCategory;
  readonly code: string | null;
}

/** How much of a product, in what it is counted and how often (Omvang). */
export interface CareVolume {
  readonly amount: number;
  readonly unit: VolumeUnit;
  readonly frequency: VolumeFrequency;
}

/** A sum of money in euro cents, claimed or taken back. */
export interface CareAmount {
  readonly cents: number;
  readonly side: AmountSide;
}

/** Both days belong to it (GeslotenPeriode). */
export interface ClosedPeriod {
  readonly firstDay: string;
  readonly lastDay: string;
}
