/** A record that was refused: where it stands in the file and why, in words that hold nothing of its content. */
export interface IntakeFailure {
  /** Such as `personen[12]`, `[3].response.bewoningen` or `line 7`. */
  readonly place: string;
  readonly code: string;
  readonly reason: string;
}

/** What an intake did. A record is a person, or an answer about who lived in one object. */
export interface IntakeSummary {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly householdsFormed: number;
  readonly householdsChanged: number;
  readonly householdsDissolved: number;
  readonly failures: readonly IntakeFailure[];
}

/** How far an intake is, in records. */
export interface IntakeProgress {
  readonly done: number;
  readonly total: number;
}
