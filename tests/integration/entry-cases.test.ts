import { describe, expect, test } from 'vitest';
import { prepareOnce } from '../../db/database.ts';
import { caseOf, openDesk } from '../support/desk.ts';
import { CAREFUL, preview } from '../support/exchange.ts';
import { openBaseOf } from '../support/open-base.ts';

describe('the cases of an entry in a file', () => {
  const HEAD = 'Day,States,What came of it,Cases\n';

  test('come in with it; where one is not open here, that is told and the entry comes in without it', async () => {
    const opened = await openDesk();
    const { desk } = opened;
    const { countryId, caseId } = await caseOf(desk, 'recognition', 'Nepal');
    const { lines } = await preview(
      opened,
      'entries.csv',
      `${HEAD}2026-11-20,NPL,Asked about both,nepal Recognition; NPL relations`,
    );
    expect(lines).toMatchObject([{ status: 'new', remarks: [{ remark: 'noSuchCase', text: 'NPL relations' }] }]);

    await desk.exchange.write.mutate(CAREFUL);
    const { actions } = await desk.countries.timeline.query({ countryId });
    expect(actions).toMatchObject([{ summary: 'Asked about both' }]);
    const db = await openBaseOf(opened);
    expect(prepareOnce(db, 'SELECT action_id, case_id FROM action_cases').all()).toEqual([
      { action_id: actions[0]?.id, case_id: caseId },
    ]);
  });

  test.each(['NPL', 'KEN recognition', 'NPL trade', 'Atlantis relations'])('are refused as %j', async (cases) => {
    const opened = await openDesk();
    const { lines } = await preview(opened, 'entries.csv', `${HEAD}2026-11-20,NPL,Asked,${cases}`);
    expect(lines).toMatchObject([{ status: 'refused', problems: [{ field: 'cases', problem: 'unknownCase' }] }]);
  });
});
