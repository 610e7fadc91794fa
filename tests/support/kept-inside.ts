/** Of tables of which nothing leaves the desk in a table or workbook: why not. */
export const TABLES_KEPT_INSIDE: Readonly<Record<string, string>> = {
  attachment_chunks: 'bytes of files; each file is saved from its paper, which leaves with name, size and SHA-256',
  body_distinctions: 'answers to questions that only the search for doubles asks',
  drafts: 'unfinished thoughts',
  exports: 'what left this copy belongs to this copy, and is shown on its screen',
  history: 'every former value, whose mark of then is not the mark of its row now',
  import_mappings: 'how columns were named last: a convenience of this copy',
  imports: 'what came into this copy belongs to this copy, and is shown on its screen',
  person_distinctions: 'answers to questions that only the search for doubles asks',
  person_words: 'follows from names by triggers',
  settings: 'how this copy is set up',
};

/** Of columns that leave neither as themselves nor by what they refer to: why not. `*` stands for every table. */
export const COLUMNS_KEPT_INSIDE: Readonly<Record<string, string>> = {
  '*.folded': 'follows from the names',
  '*.position': 'the order of the rows says it',
  'action_countries.happened_on': 'a copy of the day of the entry',
  'action_countries.is_contact': 'follows from what the entry was',
  'people.photo_id': 'a picture is no cell; it is saved from the page of the person',
  'person_channels.match_key': 'follows from the address or number',
  'stage_criteria.id': 'stands with its stage, in one cell with the others',
  'stage_tasks.id': 'stands with its stage, in one cell with the others',
  'stages.code': 'by which the program knows a stage whatever a ministry calls it',
};
