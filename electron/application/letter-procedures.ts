import { z } from 'zod';
import { findCountry } from '../../db/queries/countries.ts';
import { numbersOf } from '../../db/queries/documents.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { LETTER_DEFAULTS, LETTER_KINDS, type LetterDefault } from '../../domain/letter.ts';
import { nextNumber } from '../../domain/note-register.ts';
import { STYLE_SETTINGS, type StyleSetting, styleWarnings, unmarkedName } from '../../domain/styling.ts';
import { letterTemplate } from '../briefings/letter-templates.ts';
import { paperStyle } from '../briefings/styling-guide.ts';
import { letterTo, stateInSentence } from './compose-letter.ts';
import { id, line, prose } from './inputs.ts';
import { UserError } from './refusal.ts';
import { settingsOf } from './settings.ts';
import { withTemplates } from './template-refusal.ts';
import { procedure, router } from './trpc.ts';

/** What stands where the text of a letter will be. */
const NO_TEXT_YET = '…';

/** A letter while it is typed: anything may still be empty. */
const typed = z.object({
  countryId: id,
  kind: z.enum(LETTER_KINDS),
  language: z.enum(BRIEFING_LANGUAGES),
  setting: z.enum(STYLE_SETTINGS),
  title: line,
  sender: line,
  addressee: line,
  number: line,
  place: line,
  on: z.string().max(10),
  text: prose,
});

/** What the form of a letter stands on before and while it is written. The letter itself leaves through `POST /letters`. */
export const lettersRouter = router({
  /** What stands in the form at first, as the template says it, and the next number of our register. */
  proposal: procedure
    .input(z.object({ countryId: id, kind: z.enum(LETTER_KINDS), language: z.enum(BRIEFING_LANGUAGES) }))
    .query(async ({ ctx, input: { countryId, kind, language } }) => {
      const country = findCountry(ctx.db, countryId);
      if (!country) throw new UserError({ code: 'notFound', field: 'countryId' });
      const state = stateInSentence(country, language);
      const { defaults, senders } = await withTemplates(() => letterTemplate(ctx.templates, kind, language));
      const filled = (text: string): string => text.replaceAll('{state}', state);
      const said = (field: LetterDefault): string => filled(defaults[field]);
      const numbers = numbersOf(ctx.db, 'out', null).flatMap(({ number }) => number ?? []);
      return {
        ...(Object.fromEntries(LETTER_DEFAULTS.map((field) => [field, said(field)])) as Record<LetterDefault, string>),
        senders: Object.fromEntries(STYLE_SETTINGS.map((setting) => [setting, filled(senders[setting])])) as Record<
          StyleSetting,
          string
        >,
        // The other two leave without a number.
        number: kind === 'noteVerbale' ? nextNumber(numbers, ctx.today) : '',
        on: ctx.today,
        marking: settingsOf(ctx.db).defaultMarking,
      };
    }),

  /**
   * Forms of names that the guide forbids in this setting, in what was typed and in what the form of the letter says around it;
   * and our own name where it wants the mark of the footnote and has it nowhere.
   */
  check: procedure
    .input(
      z.object({
        kind: z.enum(LETTER_KINDS),
        text: prose,
        setting: z.enum(STYLE_SETTINGS),
        language: z.enum(BRIEFING_LANGUAGES),
      }),
    )
    .query(async ({ ctx, input: { kind, text, setting, language } }) => {
      const { style, form } = await withTemplates(() => ({
        style: paperStyle(ctx.templates, setting, language),
        form: letterTemplate(ctx.templates, kind, language).blocks.map((block) => block.text),
      }));
      const whole = [text, ...form].join('\n');
      return { warnings: styleWarnings(whole, style), notMarked: unmarkedName(whole, style) };
    }),

  /**
   * The paper as it will stand, composed as it is when it leaves; nothing is written down, and no number is taken. Where no text is
   * typed yet its place is marked.
   */
  preview: procedure.input(typed).query(async ({ ctx, input: { countryId, ...fields } }) => {
    const country = findCountry(ctx.db, countryId);
    if (!country) throw new UserError({ code: 'notFound', field: 'countryId' });
    const text = fields.text.trim() === '' ? NO_TEXT_YET : fields.text;
    const { blocks } = await withTemplates(() =>
      letterTo(country, { ...fields, text }, ctx.templates, ctx.desk.moment()),
    );
    return { blocks };
  }),
});
