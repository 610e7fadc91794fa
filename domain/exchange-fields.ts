import type { ACTION_KINDS } from './action-kind.ts';
import { BODY_KINDS } from './body.ts';
import { MARKINGS, type Marking } from './marking.ts';
import { ASPECTS, INFLUENCES, type STANCES } from './person.ts';
import { RAISERS } from './point.ts';

/** What comes in and goes out, in the order in which it is written: each kind may point at those before it. */
export const RECORD_KINDS = [
  'body',
  'person',
  'channel',
  'post',
  'assessment',
  'action',
  'point',
  'comment',
  'promise',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * How the text of a cell is read and checked. `names`, `texts` and `ids` are lists in one cell (domain/cell-list.ts); `body`,
 * `person`, `action` and `officer` name a record by its id or by what people call it.
 */
export type FieldShape =
  | 'line'
  | 'prose'
  | 'date'
  | 'day'
  | 'time'
  | 'moment'
  | 'choice'
  | 'country'
  | 'countries'
  | 'emails'
  | 'phones'
  | 'names'
  | 'texts'
  | 'ids'
  | 'id'
  | 'body'
  | 'person'
  | 'action'
  | 'officer'
  | 'case';

export interface ExchangeField {
  readonly id: string;
  /** The heading of its column in our own exports. */
  readonly header: string;
  readonly shape: FieldShape;
  /** What other programs and people call it, in English, Albanian and Serbian; compared after `fold`, without digits. */
  readonly aliases: readonly string[];
  /** The column of the kind's own table in which the text lies as it is; none where it is stored in another way. */
  readonly column?: string;
  readonly isRequired?: true;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Leaves the desk only in exports of this level and above. */
  readonly marking?: Marking;
  /** Kept as a number: `1` for yes and `0` for no. */
  readonly isNumber?: true;
  /** Understood when it comes in, and never written out: a part of another field. */
  readonly isOnlyRead?: true;
  /** Says in the row of a person what records of that kind say themselves; not written out beside them. */
  readonly repeats?: RecordKind;
}

const ACTION_KIND_WORDS: Readonly<Record<(typeof ACTION_KINDS)[number], readonly string[]>> = {
  meeting: ['Meeting', 'takim', 'sastanak'],
  pullAside: ['Pull-aside'],
  call: ['Call', 'phone call', 'telefonatë', 'razgovor', 'poziv'],
  demarche: ['Démarche', 'demarsh', 'demarš'],
  partnerDemarche: ['Partner’s démarche'],
  noteOut: ['Note verbale sent', 'note sent'],
  noteIn: ['Note verbale received', 'note received'],
  letterOut: ['Letter sent'],
  letterIn: ['Letter received'],
  email: ['E-mail', 'email', 'mail'],
  reception: ['Reception', 'pritje', 'prijem'],
  visit: ['Visit', 'vizitë', 'poseta'],
  signal: ['Signal', 'sinjal'],
  otherSideMove: ['Move of the other side'],
  otherSideVisit: ['Visit of the other side'],
  governmentChange: ['Change of government'],
  publicRemark: ['Public remark'],
  vote: ['Vote', 'votim', 'glasanje'],
  media: ['Media', 'press'],
  internal: ['Internal'],
};

const themselves = (codes: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(codes.map((code) => [code, [code]]));

const YES_NO = { 1: ['yes', 'po', 'da', 'true', 'x'], 0: ['no', 'jo', 'ne', 'false'] };

const STANCE_WORDS: Readonly<Record<(typeof STANCES)[number], readonly string[]>> = {
  friend: ['friend', 'mik', 'prijatelj'],
  open: ['open', 'i hapur', 'otvoren'],
  neutral: ['neutral', 'neutralan'],
  sceptical: ['sceptical', 'skeptical', 'skeptik', 'skeptican'],
  blocker: ['blocker', 'bllokues', 'protivnik'],
};

const MARKING_FIELD: ExchangeField = {
  id: 'marking',
  header: 'Marking',
  shape: 'choice',
  aliases: ['marking', 'classification', 'klasifikimi', 'oznaka'],
  column: 'marking',
  choices: themselves(MARKINGS),
};

const ID: ExchangeField = { id: 'id', header: 'Id', shape: 'id', aliases: ['id', 'uid'] };

/**
 * Every field that can be brought in and taken out, by kind of record. A new column of a table needs a line here and is
 * mapped, compared, written and exported from then on.
 */
export const EXCHANGE_FIELDS: Readonly<Record<RecordKind, readonly ExchangeField[]>> = {
  body: [
    {
      id: 'name',
      header: 'Body',
      shape: 'line',
      column: 'name',
      isRequired: true,
      aliases: ['body', 'name', 'institution', 'organisation', 'organization', 'institucioni', 'institucija'],
    },
    {
      id: 'country',
      header: 'State',
      shape: 'country',
      aliases: ['state', 'country', 'shteti', 'vendi', 'drzava', 'zemlja'],
    },
    {
      id: 'kind',
      header: 'Kind of body',
      shape: 'choice',
      column: 'kind',
      aliases: ['kind of body', 'kind', 'type', 'lloji', 'vrsta'],
      choices: themselves(BODY_KINDS),
    },
    { id: 'parent', header: 'Part of', shape: 'body', aliases: ['part of', 'parent', 'pjese e', 'deo'] },
    { id: 'note', header: 'Notes', shape: 'prose', column: 'note', aliases: ['notes', 'note', 'shenime', 'napomena'] },
    { id: 'parentId', header: 'Part of, id', shape: 'id', aliases: ['part of id'] },
    ID,
  ],
  person: [
    {
      id: 'name',
      header: 'Name',
      shape: 'line',
      column: 'name',
      isRequired: true,
      aliases: [
        'name',
        'full name',
        'display name',
        'contact',
        'person',
        'emri',
        'emri i plote',
        'emri dhe mbiemri',
        'ime i prezime',
        'puno ime',
        'kontakt',
      ],
    },
    {
      id: 'givenName',
      header: 'Given name',
      shape: 'line',
      isOnlyRead: true,
      aliases: ['first name', 'given name', 'forename', 'emri i pare', 'ime', 'vorname', 'prenom'],
    },
    {
      id: 'middleName',
      header: 'Middle name',
      shape: 'line',
      isOnlyRead: true,
      aliases: [
        'middle name',
        'additional name',
        'emri i mesem',
        'srednje ime',
        'weitere vornamen',
        'deuxieme prenom',
        'segundo nombre',
        'secondo nome',
      ],
    },
    {
      id: 'familyName',
      header: 'Family name',
      shape: 'line',
      isOnlyRead: true,
      aliases: [
        'last name',
        'family name',
        'surname',
        'mbiemri',
        'prezime',
        'nachname',
        'nom',
        'apellidos',
        'apellido',
        'cognome',
      ],
    },
    {
      id: 'nativeName',
      header: 'Name in own script',
      shape: 'line',
      column: 'nativeName',
      aliases: ['name in own script', 'native name', 'original name', 'emri ne gjuhen amtare', 'ime na izvornom pismu'],
    },
    {
      id: 'country',
      header: 'State',
      shape: 'country',
      aliases: [
        'state',
        'country',
        'nationality',
        'business country',
        'work country',
        'country region',
        'business country region',
        'shteti',
        'vendi',
        'drzava',
        'zemlja',
        'address country',
        'land',
        'land region geschaftlich',
        'pays',
        'pays region bureau',
        'pais',
        'pais o region del trabajo',
        'paese',
        'paese ufficio',
      ],
    },
    {
      id: 'otherNames',
      header: 'Other spellings',
      shape: 'line',
      column: 'otherNames',
      aliases: ['other spellings', 'other names', 'alias', 'maiden name'],
    },
    {
      id: 'pronunciation',
      header: 'Pronunciation',
      shape: 'line',
      column: 'pronunciation',
      aliases: ['pronunciation', 'phonetic name', 'shqiptimi', 'izgovor'],
    },
    {
      id: 'addressForm',
      header: 'Form of address',
      shape: 'line',
      column: 'addressForm',
      aliases: ['form of address', 'salutation', 'honorific', 'oslovljavanje', 'name prefix', 'anrede'],
    },
    {
      id: 'bornOn',
      header: 'Born on',
      shape: 'date',
      column: 'bornOn',
      aliases: [
        'born on',
        'birthday',
        'date of birth',
        'datelindja',
        'datum rodjenja',
        'geburtstag',
        'anniversaire',
        'cumpleanos',
        'compleanno',
      ],
    },
    {
      id: 'mobiles',
      header: 'Mobile',
      shape: 'phones',
      repeats: 'channel',
      aliases: [
        'mobile',
        'cell',
        'gsm',
        'mobile phone',
        'mobile number',
        'cell phone',
        'celulari',
        'mobilni',
        'mobiltelefon',
        'telephone mobile',
        'tel mobile',
        'telefono movil',
        'cellulare',
      ],
    },
    {
      id: 'emails',
      header: 'E-mail',
      shape: 'emails',
      repeats: 'channel',
      aliases: [
        'e mail',
        'email',
        'mail',
        'e mail address',
        'email address',
        'e mail value',
        'primary email',
        'secondary email',
        'posta elektronike',
        'e posta',
        'imejl',
        'e mail adresse',
        'adresse de messagerie',
        'direccion de correo electronico',
        'correo electronico',
        'indirizzo posta elettronica',
      ],
    },
    {
      id: 'phones',
      header: 'Telephone',
      shape: 'phones',
      repeats: 'channel',
      aliases: [
        'telephone',
        'phone',
        'tel',
        'business phone',
        'home phone',
        'work phone',
        'phone number',
        'phone value',
        'primary phone',
        'other phone',
        'company main phone',
        'telefoni',
        'numri i telefonit',
        'telefon',
        'broj telefona',
        'telefono',
        'telephone bureau',
        'telefono del trabajo',
      ],
    },
    {
      id: 'languages',
      header: 'Languages',
      shape: 'line',
      column: 'languages',
      aliases: ['languages', 'language', 'gjuhet', 'gjuha', 'jezici', 'jezik'],
    },
    {
      id: 'needsInterpreter',
      header: 'Needs an interpreter',
      shape: 'choice',
      column: 'needsInterpreter',
      isNumber: true,
      aliases: ['needs an interpreter', 'interpreter'],
      choices: YES_NO,
    },
    {
      id: 'stance',
      header: 'Stance',
      shape: 'choice',
      marking: 'restricted',
      repeats: 'assessment',
      aliases: ['stance', 'attitude', 'qendrimi', 'stav'],
      choices: STANCE_WORDS,
    },
    {
      id: 'stanceOn',
      header: 'Stance as of',
      shape: 'date',
      marking: 'restricted',
      repeats: 'assessment',
      aliases: ['stance as of'],
    },
    {
      id: 'note',
      header: 'Notes',
      shape: 'prose',
      column: 'note',
      marking: 'restricted',
      aliases: [
        'notes',
        'note',
        'remarks',
        'comment',
        'comments',
        'shenime',
        'verejtje',
        'napomena',
        'napomene',
        'notizen',
        'notas',
      ],
    },
    {
      id: 'postTitle',
      repeats: 'post',
      header: 'Post',
      shape: 'line',
      aliases: [
        'post',
        'title',
        'job title',
        'position',
        'function',
        'role',
        'organization title',
        'pozita',
        'posti',
        'detyra',
        'funksioni',
        'funkcija',
        'polozaj',
        'radno mesto',
      ],
    },
    {
      id: 'postBody',
      repeats: 'post',
      header: 'Body',
      shape: 'body',
      aliases: [
        'body',
        'organisation',
        'organization',
        'organization name',
        'company',
        'company name',
        'institution',
        'employer',
        'institucioni',
        'organizata',
        'kompania',
        'institucija',
        'organizacija',
        'ustanova',
        'firma',
      ],
    },
    {
      id: 'postIsActing',
      header: 'Acting',
      shape: 'choice',
      repeats: 'post',
      aliases: ['acting', 'ad interim'],
      choices: YES_NO,
    },
    {
      id: 'postFrom',
      repeats: 'post',
      header: 'Post from',
      shape: 'date',
      aliases: ['post from', 'in office since', 'nga', 'od'],
    },
    { id: 'postTo', repeats: 'post', header: 'Post until', shape: 'date', aliases: ['post until', 'deri', 'do'] },
    { id: 'postId', repeats: 'post', header: 'Post id', shape: 'id', aliases: ['post id'] },
    { id: 'postBodyId', repeats: 'post', header: 'Body id', shape: 'id', aliases: ['body id'] },
    { id: 'owner', header: 'Owner', shape: 'officer', aliases: ['owner', 'relationship owner', 'pergjegjesi'] },
    { id: 'deputy', header: 'Deputy', shape: 'officer', aliases: ['deputy', 'stand in'] },
    { id: 'verifiedOn', header: 'Verified on', shape: 'date', column: 'verifiedOn', aliases: ['verified on'] },
    ID,
  ],
  channel: [
    { id: 'person', header: 'Person', shape: 'person', isRequired: true, aliases: ['person'] },
    {
      id: 'kind',
      header: 'Kind of channel',
      shape: 'choice',
      column: 'kind',
      isRequired: true,
      aliases: ['kind of channel'],
      choices: {
        mobile: ['mobile'],
        phone: ['phone', 'telephone'],
        email: ['e-mail', 'email'],
        messenger: ['messenger'],
        assistant: ['assistant'],
        postal: ['postal'],
      },
    },
    {
      id: 'value',
      header: 'Address or number',
      shape: 'line',
      column: 'value',
      isRequired: true,
      aliases: ['address or number'],
    },
    { id: 'label', header: 'Label', shape: 'line', column: 'label', aliases: ['label'] },
    {
      id: 'isPreferred',
      header: 'Preferred',
      shape: 'choice',
      column: 'isPreferred',
      isNumber: true,
      aliases: ['preferred'],
      choices: YES_NO,
    },
    { id: 'personId', header: 'Person id', shape: 'id', aliases: ['person id'] },
    ID,
  ],
  post: [
    {
      id: 'person',
      header: 'Person',
      shape: 'person',
      isRequired: true,
      aliases: ['person', 'name', 'full name', 'holder', 'emri', 'ime i prezime', 'osoba'],
    },
    {
      id: 'title',
      header: 'Post',
      shape: 'line',
      column: 'title',
      isRequired: true,
      aliases: ['post', 'title', 'job title', 'position', 'function', 'pozita', 'posti', 'funksioni', 'funkcija'],
    },
    {
      id: 'body',
      header: 'Body',
      shape: 'body',
      aliases: ['body', 'organisation', 'organization', 'company', 'institution', 'institucioni', 'institucija'],
    },
    {
      id: 'fromOn',
      header: 'From',
      shape: 'date',
      column: 'fromOn',
      aliases: ['from', 'since', 'start', 'start date', 'nga', 'prej', 'od'],
    },
    {
      id: 'toOn',
      header: 'Until',
      shape: 'date',
      column: 'toOn',
      aliases: ['until', 'to', 'end', 'end date', 'deri', 'do'],
    },
    {
      id: 'isActing',
      header: 'Acting',
      shape: 'choice',
      column: 'isActing',
      isNumber: true,
      aliases: ['acting', 'ad interim'],
      choices: YES_NO,
    },
    { id: 'personId', header: 'Person id', shape: 'id', aliases: ['person id'] },
    { id: 'bodyId', header: 'Body id', shape: 'id', aliases: ['body id'] },
    ID,
  ],
  assessment: [
    { id: 'person', header: 'Person', shape: 'person', isRequired: true, aliases: ['person'] },
    {
      id: 'aspect',
      header: 'Judged',
      shape: 'choice',
      column: 'aspect',
      isRequired: true,
      aliases: ['judged', 'aspect'],
      choices: themselves(ASPECTS),
    },
    {
      id: 'value',
      header: 'As',
      shape: 'choice',
      column: 'value',
      isRequired: true,
      aliases: ['as'],
      choices: { ...STANCE_WORDS, ...themselves(INFLUENCES) },
    },
    { id: 'asOf', header: 'As of', shape: 'date', column: 'asOf', isRequired: true, aliases: ['as of'] },
    { id: 'basis', header: 'Basis', shape: 'prose', column: 'basis', isRequired: true, aliases: ['basis'] },
    { id: 'source', header: 'Source', shape: 'line', column: 'source', isRequired: true, aliases: ['source'] },
    MARKING_FIELD,
    { id: 'personId', header: 'Person id', shape: 'id', aliases: ['person id'] },
    ID,
  ],
  action: [
    {
      id: 'kind',
      header: 'What',
      shape: 'choice',
      column: 'kind',
      aliases: ['what', 'kind', 'type', 'lloji', 'vrsta'],
      choices: ACTION_KIND_WORDS,
    },
    {
      id: 'happenedOn',
      header: 'Day',
      shape: 'day',
      column: 'happenedOn',
      isRequired: true,
      aliases: ['day', 'date', 'start date', 'happened on', 'data', 'datum', 'dita'],
    },
    {
      id: 'localTime',
      header: 'Local time',
      shape: 'time',
      column: 'localTime',
      aliases: ['local time', 'time', 'start time', 'ora', 'koha', 'vreme', 'sat'],
    },
    {
      id: 'zone',
      header: 'Time zone',
      shape: 'line',
      column: 'zone',
      aliases: ['time zone', 'zone', 'zona kohore', 'vremenska zona'],
    },
    {
      id: 'place',
      header: 'Place',
      shape: 'line',
      column: 'place',
      aliases: ['place', 'location', 'where', 'city', 'vendi', 'lokacioni', 'mesto', 'lokacija'],
    },
    {
      id: 'countries',
      header: 'States',
      shape: 'countries',
      isRequired: true,
      aliases: ['states', 'state', 'countries', 'country', 'shtetet', 'shteti', 'drzave', 'drzava', 'zemlja'],
    },
    {
      id: 'summary',
      header: 'What came of it',
      shape: 'line',
      column: 'summary',
      isRequired: true,
      aliases: [
        'what came of it',
        'summary',
        'subject',
        'outcome',
        'result',
        'description',
        'titulli',
        'permbledhja',
        'tema',
        'rezime',
        'naslov',
        'predmet',
      ],
    },
    {
      id: 'notes',
      header: 'Notes',
      shape: 'prose',
      column: 'notes',
      aliases: ['notes', 'note', 'details', 'body text', 'shenime', 'napomena', 'beleske'],
    },
    MARKING_FIELD,
    {
      id: 'people',
      header: 'People',
      shape: 'names',
      aliases: [
        'people',
        'participants',
        'attendees',
        'with whom',
        'required attendees',
        'pjesemarresit',
        'ucesnici',
        'prisutni',
      ],
    },
    {
      id: 'remarks',
      header: 'Remarks on people',
      shape: 'texts',
      marking: 'confidential',
      aliases: ['remarks on people'],
    },
    { id: 'postsHeld', header: 'Posts held', shape: 'texts', aliases: ['posts held'] },
    { id: 'peopleIds', header: 'People ids', shape: 'ids', aliases: ['people ids'] },
    { id: 'actor', header: 'Logged by', shape: 'line', column: 'actor', aliases: ['logged by'] },
    { id: 'loggedAt', header: 'Logged at', shape: 'moment', column: 'loggedAt', aliases: ['logged at'] },
    ID,
  ],
  point: [
    { id: 'entry', header: 'Entry', shape: 'line', aliases: ['entry'] },
    {
      id: 'raisedBy',
      header: 'Raised by',
      shape: 'choice',
      column: 'raisedBy',
      isRequired: true,
      aliases: ['raised by'],
      choices: themselves(RAISERS),
    },
    { id: 'person', header: 'Raised by, person', shape: 'person', aliases: ['raised by person'] },
    { id: 'topic', header: 'Topic', shape: 'line', column: 'topic', isRequired: true, aliases: ['topic'] },
    { id: 'ourAsk', header: 'Our ask', shape: 'prose', column: 'ourAsk', aliases: ['our ask'] },
    { id: 'theirWords', header: 'Their words', shape: 'prose', column: 'theirWords', aliases: ['their words'] },
    { id: 'answer', header: 'Answer', shape: 'prose', column: 'answer', aliases: ['answer'] },
    { id: 'followUp', header: 'Follow-up', shape: 'prose', column: 'followUp', aliases: ['follow up'] },
    MARKING_FIELD,
    { id: 'personId', header: 'Person id', shape: 'id', aliases: ['person id'] },
    { id: 'actionId', header: 'Entry id', shape: 'action', isRequired: true, aliases: ['entry id'] },
    ID,
  ],
  comment: [
    { id: 'entry', header: 'Entry', shape: 'line', aliases: ['entry'] },
    { id: 'text', header: 'Comment', shape: 'prose', column: 'text', isRequired: true, aliases: ['comment'] },
    MARKING_FIELD,
    { id: 'actionId', header: 'Entry id', shape: 'action', isRequired: true, aliases: ['entry id'] },
    ID,
  ],
  promise: [
    {
      id: 'direction',
      header: 'Whose',
      shape: 'choice',
      column: 'direction',
      isRequired: true,
      aliases: ['whose', 'direction'],
      choices: { ours: ['ours'], theirs: ['theirs'], partner: ['a partner’s', 'partner'] },
    },
    {
      id: 'text',
      header: 'Promise',
      shape: 'line',
      column: 'text',
      isRequired: true,
      aliases: ['promise', 'task', 'commitment', 'premtimi', 'detyra', 'obecanje', 'zadatak'],
    },
    {
      id: 'country',
      header: 'State',
      shape: 'country',
      isRequired: true,
      aliases: ['state', 'country', 'shteti', 'vendi', 'drzava', 'zemlja'],
    },
    { id: 'case', header: 'Case', shape: 'case', aliases: ['case', 'pipeline'] },
    {
      id: 'dueOn',
      header: 'Due',
      shape: 'date',
      column: 'dueOn',
      aliases: ['due', 'due date', 'deadline', 'afati', 'rok'],
    },
    { id: 'dueEvent', header: 'Due on an event', shape: 'line', column: 'dueEvent', aliases: ['due on an event'] },
    { id: 'owner', header: 'Owner', shape: 'officer', aliases: ['owner', 'officer', 'responsible', 'pergjegjesi'] },
    {
      id: 'status',
      header: 'Status',
      shape: 'choice',
      column: 'status',
      aliases: ['status', 'statusi'],
      choices: themselves(['open', 'kept', 'broken', 'lapsed']),
    },
    { id: 'closedOn', header: 'Closed on', shape: 'date', column: 'closedOn', aliases: ['closed on', 'completed on'] },
    {
      id: 'closingNote',
      header: 'How it closed',
      shape: 'prose',
      column: 'closingNote',
      aliases: ['how it closed', 'closing note'],
    },
    MARKING_FIELD,
    { id: 'person', header: 'Person', shape: 'person', aliases: ['person', 'promised by'] },
    { id: 'personId', header: 'Person id', shape: 'id', aliases: ['person id'] },
    { id: 'actionId', header: 'Entry id', shape: 'action', aliases: ['entry id'] },
    ID,
  ],
};

/** The fields of a kind that lie in a column of its own table as they are. */
export function columnFields(kind: RecordKind): readonly (ExchangeField & { readonly column: string })[] {
  return EXCHANGE_FIELDS[kind].filter(
    (field): field is ExchangeField & { readonly column: string } => 'column' in field,
  );
}

/** The field of that id; fields are named in code, so an unknown one is a fault. */
export function fieldOf(kind: RecordKind, id: string): ExchangeField {
  const found = EXCHANGE_FIELDS[kind].find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id} of a ${kind}`);
  return found;
}
