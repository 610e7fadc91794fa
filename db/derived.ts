import { ACTION_KINDS, isContact } from '../domain/action-kind.ts';
import { GRADES } from '../domain/recognition-evidence.ts';
import { execute, type Tx } from './database.ts';

/**
 * Columns that triggers keep, so that a board reads one row per country and never counts. They carry no history of their own:
 * they follow from rows that do.
 */
export const DERIVED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  countries: ['last_contact_on', 'last_contact_kind', 'last_contact_id', 'action_count'],
  cases: ['grade', 'next_step_id', 'next_step_text', 'next_step_on', 'next_step_owner_id', 'open_follow_ups'],
};

/** Tables that triggers keep, every row of them, from rows that have a history: they have none of their own. */
export const DERIVED_TABLES = ['person_words'] as const;

const CONTACT_KINDS = ACTION_KINDS.filter(isContact)
  .map((kind) => `'${kind}'`)
  .join(', ');

const LAST_CONTACT = (country: string) => `
  UPDATE countries SET (last_contact_on, last_contact_kind, last_contact_id) = (
    SELECT link.happened_on, actions.kind, link.action_id
    FROM action_countries AS link JOIN actions ON actions.id = link.action_id
    WHERE link.country_id = ${country} AND link.is_contact = 1
    ORDER BY link.happened_on DESC, link.action_id DESC LIMIT 1
  ) WHERE id = ${country};`;

/** The earliest open task of ours; one without a date comes last. */
const NEXT_STEP = (caseId: string) => `
  UPDATE cases SET
    (next_step_id, next_step_text, next_step_on, next_step_owner_id) = (
      SELECT id, text, due_on, owner_id FROM commitments
      WHERE case_id = ${caseId} AND status = 'open' AND direction = 'ours'
      ORDER BY due_on IS NULL, due_on, id LIMIT 1
    ),
    open_follow_ups = (SELECT count(*) FROM commitments WHERE case_id = ${caseId} AND status = 'open' AND direction = 'ours')
  WHERE id = ${caseId};`;

const GRADE_RANK = `CASE grade ${GRADES.map((grade, rank) => `WHEN '${grade}' THEN ${rank}`).join(' ')} END`;

/** The strongest grade among the claims that a case of each pipeline rests on. */
const GRADE = (country: string) => `
  UPDATE cases SET grade = (
    SELECT grade FROM claims
    WHERE claims.country_id = cases.country_id
      AND kind = CASE cases.pipeline_id WHEN 'relations' THEN 'relationsEstablished' ELSE 'recognition' END
    ORDER BY ${GRADE_RANK} DESC LIMIT 1
  ) WHERE country_id = ${country};`;

/** The words of a folded text: they hold no space, and a space parts them. Quoted as JSON, so that no letter can break out. */
const WORDS_OF_NEW_PERSON = `
  INSERT OR IGNORE INTO person_words (word, person_id, name, country_id)
  SELECT value, NEW.id, NEW.name, NEW.country_id
  FROM json_each('[' || replace(json_quote(NEW.folded), ' ', '","') || ']') WHERE value <> '';`;

/** Puts the triggers in place that keep the derived columns true in the same commit. Run after migrations. */
export function installDerivedTriggers(tx: Tx): void {
  execute(
    tx,
    `
    DROP TRIGGER IF EXISTS action_country_added;
    CREATE TRIGGER action_country_added AFTER INSERT ON action_countries BEGIN
      -- A contact newer than the last one is the last one now: no search, and the row is written once.
      UPDATE countries SET action_count = action_count + 1,
        (last_contact_on, last_contact_id, last_contact_kind) = (
          SELECT NEW.happened_on, NEW.action_id, kind FROM actions WHERE id = NEW.action_id AND NEW.is_contact = 1
            AND (last_contact_on IS NULL OR (last_contact_on, last_contact_id) < (NEW.happened_on, NEW.action_id))
          UNION ALL SELECT last_contact_on, last_contact_id, last_contact_kind LIMIT 1)
      WHERE id = NEW.country_id;
    END;

    DROP TRIGGER IF EXISTS action_country_removed;
    CREATE TRIGGER action_country_removed AFTER DELETE ON action_countries BEGIN
      UPDATE countries SET action_count = action_count - 1 WHERE id = OLD.country_id;
      ${LAST_CONTACT('OLD.country_id')}
    END;

    DROP TRIGGER IF EXISTS action_country_changed;
    CREATE TRIGGER action_country_changed AFTER UPDATE OF happened_on, is_contact ON action_countries BEGIN
      ${LAST_CONTACT('NEW.country_id')}
    END;

    DROP TRIGGER IF EXISTS action_redated;
    -- Also when a meeting turns out to have been a call: the board names the kind of the last contact.
    CREATE TRIGGER action_redated AFTER UPDATE OF happened_on, kind ON actions
    WHEN OLD.happened_on <> NEW.happened_on OR OLD.kind <> NEW.kind BEGIN
      UPDATE action_countries SET happened_on = NEW.happened_on, is_contact = NEW.kind IN (${CONTACT_KINDS}) WHERE action_id = NEW.id;
    END;

    DROP TRIGGER IF EXISTS case_opened;
    CREATE TRIGGER case_opened AFTER INSERT ON cases BEGIN ${GRADE('NEW.country_id')} END;

    DROP TRIGGER IF EXISTS claim_added;
    CREATE TRIGGER claim_added AFTER INSERT ON claims BEGIN ${GRADE('NEW.country_id')} END;

    DROP TRIGGER IF EXISTS claim_changed;
    CREATE TRIGGER claim_changed AFTER UPDATE OF grade, kind, country_id ON claims BEGIN
      ${GRADE('NEW.country_id')}
      ${GRADE('OLD.country_id')}
    END;

    DROP TRIGGER IF EXISTS claim_removed;
    CREATE TRIGGER claim_removed AFTER DELETE ON claims BEGIN ${GRADE('OLD.country_id')} END;

    DROP TRIGGER IF EXISTS commitment_added;
    CREATE TRIGGER commitment_added AFTER INSERT ON commitments WHEN NEW.case_id IS NOT NULL BEGIN
      ${NEXT_STEP('NEW.case_id')}
    END;

    DROP TRIGGER IF EXISTS commitment_changed;
    CREATE TRIGGER commitment_changed AFTER UPDATE ON commitments BEGIN
      ${NEXT_STEP('NEW.case_id')}
      ${NEXT_STEP('OLD.case_id')}
    END;

    DROP TRIGGER IF EXISTS person_words_added;
    CREATE TRIGGER person_words_added AFTER INSERT ON people BEGIN ${WORDS_OF_NEW_PERSON} END;

    DROP TRIGGER IF EXISTS person_words_changed;
    CREATE TRIGGER person_words_changed AFTER UPDATE OF folded, name, country_id ON people BEGIN
      DELETE FROM person_words WHERE person_id = OLD.id;
      ${WORDS_OF_NEW_PERSON}
    END;

    DROP TRIGGER IF EXISTS person_words_removed;
    CREATE TRIGGER person_words_removed AFTER DELETE ON people BEGIN
      DELETE FROM person_words WHERE person_id = OLD.id;
    END;

    DROP TRIGGER IF EXISTS commitment_removed;
    CREATE TRIGGER commitment_removed AFTER DELETE ON commitments WHEN OLD.case_id IS NOT NULL BEGIN
      ${NEXT_STEP('OLD.case_id')}
    END;
    `,
  );
}
