/** Words of phrases that stand for a party without naming it. */
import { WordClass } from '../lexicon/word-class.ts';
import { wordClasses } from '../lexicon/word-classes.ts';

/** Nouns that only measure: the party stands behind "of". */
export const MEASURE = new WordClass(
  'part parts round rounds stage number series majority group groups some all most many couple dozen dozens',
  'hundreds thousands lot range set package patch two three four both one several each half none rest wave hour',
  'hours day days minutes weeks months evening marathon spate flurry string',
);
/** What carries a word or feeling: "a message of condolence". */
export const MESSAGE = new WordClass(
  'message messages letter letters telegram telegrams word words expression expressions note',
);
/** Who is met. */
export const GUEST = new WordClass('guest guests host hosts visitor visitors colleague interlocutor');
/** Whom one calls two of a kind. */
export const PAIR = new WordClass(
  'men women politician diplomat colleague interlocutor official side party politicians diplomats colleagues',
  'interlocutors officials sides parties',
);
/** What authorities do to somebody in their country, or hold there. */
export const HELD = new WordClass(
  'landing detention imprisonment jailing trial conviction sentencing verdict election elections vote poll polls',
  'referendum arrest arrests execution executions',
);
/** Whom one calls one's own. */
export const ALLY = new WordClass('ally neighbour neighbor partner');
/** What goes on somewhere. */
export const STATE_OF = new WordClass(
  'situation developments events conditions abuses rights crackdown unrest repression persecution',
);
export const FIRST = new WordClass('i we me us');
/** What two sides have signed. */
export const PACT = new WordClass(
  'agreement deal protocol treaty accord pact memorandum document truce ceasefire arrangement compromise',
);
/** What was just done or said, named again: "the steps", "that". */
export const DONE = new WordClass(
  'step steps move decision measure measures action actions remark remarks statement claim claims comment',
  'comments words that this mission gesture deployment accusation accusations allegation allegations charge',
  'charges criticism complaint complaints incident',
);
/** Nouns of ways and limits: what they lead to is what they belong to. */
export const WAY = new WordClass('road route corridor border way bridge railway frontier mission trip');

/** Who acts for a state by office. */
export const AGENTIVE = new WordClass(...wordClasses.agentive);
export const PERSONS = new WordClass(...wordClasses.persons);

/** Papers that speak for whoever issued them: "the resolution condemns". */
export const PAPER_SPEAKS = new WordClass(
  'resolution statement communiqué communique declaration document letter note report motion decree',
  'resolutions statements',
);
/** Parts of a ministry or staff. */
export const PART = new WordClass(
  'directorate department division desk section committee centre center bureau unit directorates departments',
);
