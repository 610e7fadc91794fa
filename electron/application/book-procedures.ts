import { z } from 'zod';
import { readBookFacts } from '../../db/queries/book-facts.ts';
import { composeBook } from '../../domain/book.ts';
import { checkBook } from '../../domain/book-checks.ts';
import { BOOK_COPIES, levelOf } from '../../domain/book-copy.ts';
import { BOOK_PARTS } from '../../domain/book-document.ts';
import { withFootnote } from '../../domain/book-footnote.ts';
import { fallenOut, leftOutBesides } from '../../domain/book-left-out.ts';
import { styleChecks } from '../../domain/book-style-checks.ts';
import { BRIEFING_LANGUAGES } from '../../domain/briefing-labels.ts';
import { levelRefusal } from '../../domain/marking.ts';
import { plainText } from '../../domain/rich-text.ts';
import { STYLE_SETTINGS } from '../../domain/styling.ts';
import { readMarkdown } from '../briefings/read-markdown.ts';
import { paperStyle } from '../briefings/styling-guide.ts';
import { id } from './inputs.ts';
import { UserError } from './refusal.ts';
import { withTemplates } from './template-refusal.ts';
import { type OpenContext, procedure, router } from './trpc.ts';

/** How much of a book: all of it, one page, a part, the sheet of one meeting, or the note on one state. */
export const bookExtent = z.union([
  z.literal('book'),
  z.literal('onePage'),
  z.enum(BOOK_PARTS),
  z.templateLiteral(['sheet:', z.string().min(1).max(64)]),
  z.templateLiteral(['country:', z.string().min(1).max(64)]),
]);

const ofCopy = z.object({
  tripId: id,
  copy: z.enum(BOOK_COPIES),
  language: z.enum(BRIEFING_LANGUAGES).default('en'),
  /** Where it will be read. */
  setting: z.enum(STYLE_SETTINGS).default('own'),
});

const ofExtent = ofCopy.extend({ extent: bookExtent });

/** The book before it is printed: how it reads, what to look at, and what each copy leaves out. */
export const booksRouter = router({
  /** The composed book, as the printers would draw it. */
  preview: procedure.input(ofExtent).query(async ({ ctx, input }) => {
    const { copy, language, setting } = input;
    const { facts, book } = composed(ctx, input);
    const refusal = levelRefusal(facts.trip.marking, levelOf(copy));
    if (refusal) throw new UserError(refusal);
    return withFootnote(book, await withTemplates(() => paperStyle(ctx.templates, setting, language)));
  }),

  /** How far a copy is that is being made: its steps with their milliseconds, the last one going on. Null before and after. */
  making: procedure
    .input(z.object({ making: z.uuid() }))
    .query(({ ctx, input: { making } }) => ctx.makings.stepsOf(making)),

  /** What to look at before printing, the worst first, and the paragraphs that the copy leaves out. */
  checks: procedure.input(ofCopy).query(async ({ ctx, input }) => {
    const { copy, language, setting } = input;
    const { facts, book } = composed(ctx, { ...input, extent: 'book' });
    const style = await withTemplates(() => paperStyle(ctx.templates, setting, language));
    return {
      checks: checkBook(facts, ctx.today, language, styleChecks(book, facts, style)),
      fallsOut: [...fallenOut(facts, copy), ...leftOutBesides(facts, copy)].map((fallen) => ({
        ...fallen,
        text: plainText(readMarkdown(fallen.text)),
      })),
    };
  }),
});

/** What is known of a trip today, and the book that it makes; without a number, since no copy leaves. */
function composed(ctx: OpenContext, { tripId, copy, language, extent }: z.infer<typeof ofExtent>) {
  const facts = readBookFacts(ctx.db, tripId, ctx.today, language);
  if (!facts) throw new UserError({ code: 'notFound', field: 'tripId' });
  const generatedAt = ctx.desk.moment();
  const { zone } = ctx.desk;
  const options = { on: ctx.today, generatedAt, zone, copy, language, copyNumber: null, extent, read: readMarkdown };
  return { facts, book: composeBook(facts, options) };
}
