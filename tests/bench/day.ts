import { prepareOnce, type Tx } from '../../db/database.ts';
import { addCommitment } from '../../db/queries/commitments.ts';
import { addCourtesy } from '../../db/queries/courtesies.ts';
import { addAsk, changeAsk } from '../../db/queries/partner-asks.ts';
import { addDays } from '../../domain/calendar-date.ts';
import { Dice } from '../../electron/sample-desk/dice.ts';

/** The day on which the bench asks for Today. */
export const TODAY = '2026-11-23';

const PROMISES = 600;
const ASKS = 300;
const NEW_POSTS = 60;
const GREETED = 20;

/**
 * What a desk wakes up to after sixteen years: most of what was promised and asked is long done, the rest is overdue, due or
 * owed; states have their tier, and some people are new in their posts. Dice of their own.
 */
export function fillDay(
  tx: Tx,
  cases: readonly { readonly caseId: string; readonly countryId: string }[],
  people: readonly { readonly personId: string; readonly countryId: string }[],
): void {
  const dice = new Dice(3);
  const dayAround = (): string => addDays(TODAY, dice.chance(0.3) ? dice.between(0, 7) : dice.between(-400, 40));
  const setTier = prepareOnce(tx, 'UPDATE countries SET tier = ? WHERE id = ?');
  for (const { countryId } of cases) if (dice.chance(0.6)) setTier.run(dice.pick(['A', 'B', 'C']), countryId);

  const keep = prepareOnce(tx, "UPDATE commitments SET status = 'kept', closed_on = ? WHERE id = ?");
  const ours = prepareOnce(tx, 'SELECT id FROM commitments ORDER BY id').pluck().all() as string[];
  for (const id of ours) if (dice.chance(0.9)) keep.run(TODAY, id);
  for (let index = 0; index < PROMISES; index += 1) {
    const { personId, countryId } = dice.pick(people);
    const id = addCommitment(tx, {
      direction: dice.pick(['ours', 'theirs', 'theirs', 'partner']),
      countryId,
      caseId: null,
      actionId: null,
      personId,
      text: 'Raise it with the minister before the session',
      dueOn: dice.chance(0.8) ? dayAround() : null,
      dueEvent: null,
      ownerId: null,
      marking: 'restricted',
    });
    if (dice.chance(0.7)) keep.run(TODAY, id);
  }

  for (let index = 0; index < ASKS; index += 1) {
    const askId = addAsk(
      tx,
      {
        partnerId: dice.pick(cases).countryId,
        intermediaryId: null,
        targetId: dice.pick(cases).countryId,
        targetPersonId: null,
        targetBody: null,
        ask: 'Speak to the minister before the session',
        channel: 'call',
        askedOn: addDays(TODAY, -dice.between(0, 1500)),
        ownerId: null,
        marking: 'restricted',
        actionId: null,
      },
      [],
    );
    if (dice.chance(0.9)) changeAsk(tx, askId, { deliveredOn: TODAY, answerHeardOn: TODAY, thankedOn: TODAY });
  }

  const takeUp = prepareOnce(tx, 'UPDATE posts SET from_on = ? WHERE person_id = ?');
  for (let index = 0; index < NEW_POSTS; index += 1) {
    const { personId, countryId } = dice.pick(people);
    const occasionOn = addDays(TODAY, -dice.between(0, 60));
    takeUp.run(occasionOn, personId);
    if (index < GREETED)
      addCourtesy(tx, { countryId, kind: 'newPost', occasionOn, personId, state: 'sent', doneOn: TODAY });
  }
}
