/** ISO 3166-1: each alpha-3 code and its alpha-2 code, as one run of five letters. */
const CODES =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ ' +
  'BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB ' +
  'BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM ' +
  'CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ' +
  'ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN ' +
  'GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU ' +
  'IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG ' +
  'KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO ' +
  'MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR ' +
  'MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR ' +
  'NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA ' +
  'REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM ' +
  'SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK ' +
  'TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC ' +
  'VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW';

/** The Publications Office names these by codes of its own. */
const OTHERS = { '1A0': 'XK', XKX: 'XK' } as const;

const ALPHA2: ReadonlyMap<string, string> = new Map([
  ...CODES.split(' ').map((pair): [string, string] => [pair.slice(0, 3), pair.slice(3)]),
  ...Object.entries(OTHERS),
]);

/** Codes that European institutions write in place of ISO's. */
const ISO: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

const COUNTRY =
  /^https?:\/\/publications\.europa\.eu\/resource\/authority\/(?:country|atu)\/([A-Z0-9]{3})(?:_[A-Z0-9_]+)?$/;

const SUBDIVISION = /^urn:iso:std:iso:3166:-2:([a-z]{2}-[a-z0-9]{1,3})$/i;

/**
 * Reads a place as credentials write it: ISO 3166-1 alpha-2 or alpha-3, ISO 3166-2, and the Publications Office's URIs of
 * countries and administrative units (`…/country/DEU`, `…/atu/IRL_CTH_DUB`: the unit's country counts, its own codes are
 * not ISO's), and ISO's URN of a subdivision.
 * @returns ISO 3166-1 alpha-2 or ISO 3166-2, or undefined.
 */
export const parsePlace = (text: string): string | undefined => {
  const subdivisionCode = SUBDIVISION.exec(text)?.[1];
  if (subdivisionCode !== undefined) return subdivisionCode.toUpperCase();
  const alpha3 = COUNTRY.exec(text)?.[1] ?? (/^[A-Z0-9]{3}$/.test(text) ? text : undefined);
  if (alpha3 !== undefined) return ALPHA2.get(alpha3);
  const [, country, subdivision] = /^([A-Z]{2})(-[A-Z0-9]{1,3})?$/.exec(text) ?? [];
  if (country === undefined) return undefined;
  return `${Object.hasOwn(ISO, country) ? ISO[country] : country}${subdivision ?? ''}`;
};

/**
 * A place as a URI, for models that take nothing else: the Publications Office's of a country, ISO's URN of a subdivision.
 * @param code ISO 3166-1 alpha-2 or ISO 3166-2; one that has no URI stays as it is.
 */
export const placeUriOf = (code: string): string => {
  if (code.includes('-')) return `urn:iso:std:iso:3166:-2:${code.toLowerCase()}`;
  const alpha3 = ALPHA3.get(code);
  return alpha3 === undefined ? code : `http://publications.europa.eu/resource/authority/country/${alpha3}`;
};

const ALPHA3: ReadonlyMap<string, string> = new Map(
  CODES.split(' ').map((pair): [string, string] => [pair.slice(3), pair.slice(0, 3)]),
);
