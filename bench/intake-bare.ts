import { addressTable } from '../db/address.table.ts';
import { authorityTable } from '../db/authority.table.ts';
import { transaction, type Db } from '../db/client.ts';
import { householdTable } from '../db/household.table.ts';
import { newId } from '../db/id.ts';
import { insertRow } from '../db/row.ts';
import { membershipTable } from '../db/membership.table.ts';
import { insertPerson } from '../db/person.ts';
import { relationTable } from '../db/relation.table.ts';
import { residenceTable } from '../db/residence.table.ts';
import type { MadePersoon } from './intake-document.ts';

/** Records that share a transaction. */
const batch = 1000;

/**
 * Parses an answer and inserts the rows that the hub would have in the end, and nothing else: nothing is checked,
 * nothing looked up, no change noticed, and a household is whoever stands at one address.
 */
export function insertBare(db: Db, document: string, now: Date): void {
  const { personen } = JSON.parse(document) as { personen: MadePersoon[] };
  const bare = new Bare(db, new Map(personen.map((persoon) => [persoon.burgerservicenummer, newId('person')])), now);
  for (let from = 0; from < personen.length; from += batch) {
    const records = personen.slice(from, from + batch);
    transaction(db, () => {
      for (const persoon of records) bare.insertPerson(persoon);
    });
  }
  transaction(db, () => {
    for (const persoon of personen) bare.insertTies(persoon);
  });
}

class Bare {
  readonly #db: Db;
  readonly #personIds: ReadonlyMap<string, string>;
  readonly #homes = new Map<string, { readonly addressId: string; readonly householdId: string }>();
  readonly #provenance: { readonly source: 'BRP'; readonly recordedAt: string };

  constructor(db: Db, personIds: ReadonlyMap<string, string>, now: Date) {
    this.#db = db;
    this.#personIds = personIds;
    this.#provenance = { source: 'BRP', recordedAt: now.toISOString() };
  }

  insertPerson(persoon: MadePersoon): void {
    const id = this.#idOf(persoon.burgerservicenummer);
    const { addressId, householdId } = this.#homeOf(persoon);
    const since = persoon.verblijfplaats.datumVan.datum;
    const period = { validFrom: since, validUntil: null };
    insertPerson(this.#db, {
      id,
      bsn: persoon.burgerservicenummer,
      givenNames: persoon.naam.voornamen,
      initials: persoon.naam.voorletters,
      nobility: null,
      surnamePrefix: null,
      surname: persoon.naam.geslachtsnaam,
      nameUse: 'OWN',
      partnerSurnamePrefix: null,
      partnerSurname: persoon.partners[0]?.naam.geslachtsnaam ?? null,
      displayName: persoon.adressering.aanschrijfwijze.naam,
      birthDate: persoon.geboorte.datum.datum,
      birthPlace: persoon.geboorte.plaats.omschrijving,
      birthCountry: persoon.geboorte.land.omschrijving,
      sex: persoon.geslacht.code === 'M' ? 'MALE' : 'FEMALE',
      deathDate: null,
      registrationStatus: 'CURRENT',
      secrecy: 0,
      underInvestigation: 0,
      version: 1,
      ...this.#provenance,
    });
    insertRow(this.#db, residenceTable, {
      id: newId('residence'),
      personId: id,
      addressId,
      kind: 'HOME',
      ...period,
      ...this.#provenance,
    });
    insertRow(this.#db, membershipTable, {
      id: newId('membership'),
      householdId,
      personId: id,
      role: persoon.ouders.length > 0 ? 'CHILD' : 'PARENT',
      kind: 'PRINCIPAL',
      origin: 'BRP',
      ...period,
      ...this.#provenance,
    });
  }

  insertTies(persoon: MadePersoon): void {
    const personId = this.#idOf(persoon.burgerservicenummer);
    for (const partner of persoon.partners) {
      // The tie is one, whichever of the two states it.
      if (persoon.burgerservicenummer > partner.burgerservicenummer) continue;
      this.#insertRelation(personId, 'PARTNER', partner, partner.aangaanHuwelijkPartnerschap.datum.datum);
    }
    for (const parent of persoon.ouders) {
      this.#insertRelation(personId, 'PARENT', parent, parent.datumIngangFamilierechtelijkeBetrekking.datum);
    }
    for (const holder of persoon.gezag.flatMap(({ ouders }) => ouders)) {
      insertRow(this.#db, authorityTable, {
        id: newId('authority'),
        minorId: personId,
        kind: 'JOINT_PARENTAL',
        holderId: this.#idOf(holder.burgerservicenummer),
        holderBsn: holder.burgerservicenummer,
        holderName: holder.naam.volledigeNaam,
        explanation: null,
        validFrom: null,
        validUntil: null,
        ...this.#provenance,
      });
    }
  }

  #insertRelation(
    personId: string,
    kind: 'PARTNER' | 'PARENT',
    relative: MadePersoon['kinderen'][number],
    validFrom: string,
  ): void {
    insertRow(this.#db, relationTable, {
      id: newId('relation'),
      personId,
      kind,
      relatedPersonId: this.#idOf(relative.burgerservicenummer),
      relatedBsn: relative.burgerservicenummer,
      relatedName: `${relative.naam.voornamen} ${relative.naam.geslachtsnaam}`,
      relatedBirthDate: relative.geboorte.datum.datum,
      validFrom,
      validUntil: null,
      ...this.#provenance,
    });
  }

  #homeOf({ verblijfplaats, gemeenteVanInschrijving }: MadePersoon) {
    const bagObjectId = verblijfplaats.adresseerbaarObjectIdentificatie;
    let home = this.#homes.get(bagObjectId);
    if (!home) {
      home = { addressId: newId('address'), householdId: newId('household') };
      this.#homes.set(bagObjectId, home);
      const { officieleStraatnaam, huisnummer, postcode, woonplaats } = verblijfplaats.verblijfadres;
      insertRow(this.#db, addressTable, {
        id: home.addressId,
        kind: 'DUTCH',
        naturalKey: bagObjectId,
        street: officieleStraatnaam,
        houseNumber: huisnummer,
        houseLetter: null,
        houseNumberSuffix: null,
        postalCode: postcode,
        city: woonplaats,
        description: null,
        country: null,
        municipalityCode: gemeenteVanInschrijving.code,
        districtCode: null,
        neighbourhoodCode: null,
        bagObjectId,
        bagAddressId: verblijfplaats.nummeraanduidingIdentificatie,
        ...this.#provenance,
      });
      insertRow(this.#db, householdTable, {
        id: home.householdId,
        addressId: home.addressId,
        origin: 'BRP',
        formedOn: verblijfplaats.datumVan.datum,
        dissolvedOn: null,
        version: 1,
        ...this.#provenance,
      });
    }
    return home;
  }

  #idOf(bsn: string): string {
    return this.#personIds.get(bsn) ?? '';
  }
}
