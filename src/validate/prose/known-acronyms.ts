/**
 * What readers of council papers know, as the GOV.UK style guide has it ("You do not need to explain an acronym or
 * abbreviation if it's well known, like UK, DVLA, US, EU, VAT and MP"): states and public life, computers, money and law,
 * honours, what is said in minutes, ratings, and units.
 */
const wellKnown = new Set(
  [
    'UK GB US USA EU UN MP MPS MEP MS PM BBC NHS HMRC DVLA HM HMS OK TV DVD COVID SARS VE VJ',
    'IT PC PDF HTML CSV URL WIFI SMS USB AI FAQ FAQS ID PIN QR',
    'VAT PAYE GDP GDPR ISA PLC LTD LLP UKSI SI',
    'OBE MBE CBE DBE KBE BEM JP DL KC QC BA BSC MA MSC MBA PHD CEO',
    'AM PM GMT BST BC AD NB PS TBC TBA TBD NA RSVP AGM AOB HR PR',
    'RAG BRAG REC',
    'KM CM MM KG GB MB TB KW KWH MW MWH GW GWH HA SQ FT',
  ].flatMap((line) => line.split(' ')),
);

/** Ordinary words, which somebody may set in capitals to stress them. */
const words = new Set(
  'A AND OR NOT NO YES ALL ANY NEW THE TO OF IN ON AT BY FOR FROM WITH IS ARE BE WAS WILL MUST ONLY NONE NOTE BOTH EACH PART ANNEX TABLE FIGURE PAGE ITEM STOP NOW MAY SHALL CAN ONE TWO'.split(
    ' ',
  ),
);

/** Whether an acronym needs no words: everybody knows it, or it is a number or an ordinary word. */
export const isWellKnown = (name: string): boolean =>
  wellKnown.has(name) || words.has(name) || /^X{0,3}(?:IX|IV|V?I{0,3})$/.test(name);
