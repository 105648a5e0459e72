const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that name a result: an order or a wish with one of them is an aim. */
export const RESULTS = words(
  'reduce improve increase ensure promote support enable prevent raise lower cut achieve maximise minimise strengthen help keep make encourage empower protect tackle maintain halve double shorten avoid delay give end eliminate eradicate boost grow enhance speed foster sustain secure safeguard narrow widen stop address transform become free bring limit slow restore get reach lessen ease let see save drive treble nurture champion challenge respect value guarantee attract retain',
);

/** Verbs that name an activity: an order or an undertaking with one of them is a plan. */
export const ACTIVITIES = words(
  'develop set open commission recommission decommission pilot launch recruit appoint move transfer introduce implement establish build invest procure tender publish write review redesign create agree train extend expand merge close roll carry organise hold run map buy hire employ provide deliver design consult meet invite explore investigate look ask survey visit draft prepare fund pay purchase relocate install deploy pool start begin continue finalise sign issue advertise evaluate produce rewrite refurbish upgrade convert offer send share host form integrate combine trial test scale complete undertake conduct replace register redeploy distribute work put switch negotiate award renew let spend allocate adopt reorganise restructure shift join bid apply scope procure contract co-produce co-design phase transition audit interview contact screen oversee check call phone inform collect gather analyse present discuss decide approve inspect brief circulate lead chair list identify assess order take arrange schedule plan book engage involve convene nominate designate prioritise upgrade translate print audition notify distribute rotate second consolidate outsource insource bring-in retender review visit coach mentor',
);

/** Verbs that state something. Together with the two lists above they are how a sentence is told from a phrase. */
const STATING = words(
  'mean lead depend require allow vary go take leave show matter seem remain tend fail differ explain reflect hide tell decide cost fall rise drop result cause stay need want know live die use find feel wait refer call think believe come say turn lose miss suffer spread like prefer choose understand trust fear cope struggle manage receive eat sleep drive travel learn teach speak hear notice happen arise exist belong contain include cover affect influence outweigh exceed outnumber explain contribute rely repeat duplicate overlap compete earn charge sell treat handle accept refuse reject decline discharge admit assess attend stick bounce return recover deteriorate worsen benefit deserve cluster concentrate account play act serve meet match suit fit last follow precede predict indicate suggest prove expect assume hope wish aim intend plan seek strive aspire ring report complain rate score perform underperform pass skip drop quit resign retire waste drain absorb dominate deter discourage block hinder stem derive originate shrink plummet soar fluctuate favour outperform undercut arrive respond exclude remember forget visit give look add agree announce answer appear argue attach await base beat bear blame borrow break buy catch check close collect communicate complicate conceal confuse confirm connect consider consult consume control cool copy correct count cross crowd cycle damage dare decrease delegate deny describe deter disappear discover discuss dislike disagree dismiss double double-book doubt draw drift drop eat emerge employ enjoy enter equal escalate evaporate exaggerate expire face favour fill finish flow follow force free gain gather guess guide half happen hate help hesitate identify ignore imply inform insist interest interrupt invest isolate judge jump justify keep lack last lie listen loom lie mask mirror misread mistake mix motivate move mislead notify obey observe occupy occur omit oppose overestimate overlook overspend owe own panic pause peak persist phone pick possess practise presume pretend profit push query question queue quote reach react realise recall recognise recommend record recruit relapse relate release relocate rely repair represent resemble resent resist resolve rest resume reveal reward ring risk rush satisfy screen scare search select separate settle shape shut sign sit slip spare spoil stand steer step stretch struggle subsidise succeed supervise supply surprise survive swap switch talk target taper tempt threaten tire tolerate touch trace track trade trigger try underestimate undermine underspend undergo uncover use vanish vote wander warn wash watch weaken weigh win wipe withdraw withhold worry',
);
export const VERBS = new Set([...RESULTS, ...ACTIVITIES, ...STATING]);

/** Forms that are nouns as well. */
export const ALSO_NOUNS = words(
  'complete secure narrow respect champion pool list contact screen call phone brief order map chair present spend work coach mentor second host market lunch foster home point target risk trade question answer practice supply control check count record interest break profit lack blame peak rush queue reward step rest face force screen trigger worry watch half base bear doubt draw quote guide influence damage flow force gain catch lie phone push search sign touch trace track try vote win support increase help cut move transfer pilot review open close train design commission set build hold run map buy launch tender raise delay cost fall rise drop result cause stay need work use call wait visit change report rate score place plan aim hope wish end limit challenge value survey fund issue offer form trial test scale spread fear travel trust cover influence charge discharge decline match fit play act contract return benefit account waste drain block stem share show turn pay start scope register audit interview phase shift award bid start grant boost double lead leave treat stick ring pass skip sleep live drive free lower slow ease speed',
);
export const IRREGULAR = words(
  'fell rose went took became grew gave knew came lost felt found left made led meant told said showed got brought kept cost spent saw ran began chose drove wrote rang spoke thought',
);

export const AUXILIARIES = words(
  "is are was were am has have had do does did will would can could should must may might shall cannot won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't",
);
export const MODALS = words("will would can could should must may might shall cannot won't wouldn't can't couldn't shouldn't");
export const PRONOUNS = words('i we you they he she it this that these those there who which nobody everybody everyone anybody somebody');
export const PREPOSITIONS = words(
  'of in for with by on from at into about without per between among across during through within over under to against towards after before than as and or nor',
);
export const DETERMINERS = words(
  'the a an this these those their our its every each no some many more most less fewer all both any his her my your such few several another one two three four five six better high low good poor new early late long short first last acute joint unmet social total annual average mean',
);
export const RELATIVES = words('who which that whose whom');
export const SUBORDINATORS = words(
  'if when where because although though unless once whether how what why while whereas whenever wherever',
);
/** What can follow a verb, but seldom follows a noun. */
export const AFTER_VERB = words(
  'the a an to that when where if because once than more less fewer too their them it its people as not only very most far little much no nothing into out away sharply steadily high low after while until better worse well badly longer further',
);
export const PLURALS = words('people children staff men women they we you i who gps nobody everybody everyone which patients');
/** Forms with -s that are verbs although the form without it is a noun. */
export const NO_PLURAL =
  /^(?:pays|helps|frees|eases|lowers|speeds|drives|opens|covers|suits|fits|spends|lacks|holds|sets|keeps|boosts|saves)$/;
export const INTRANSITIVE =
  /^(?:doubled|trebled|halved|increased|dropped|declined|improved|worsened|stopped|happened|failed|helped|ended)$/;
export const SUBJECTS = words('i we they he she you');
/** After these a pronoun is the subject of a clause that is not a relative one, or of one that is counted already. */
export const STARTS_CLAUSE =
  /^(?:and|but|or|so|then|[,;.:?!–—]|who|which|that|whose|whom|if|when|where|because|although|though|unless|once|whether|how|what|why|while|whereas|whenever|wherever)$/;
export const ADVERBS = words(
  'often still also already now then rarely seldom usually always never not just only even mostly sometimes both all',
);
