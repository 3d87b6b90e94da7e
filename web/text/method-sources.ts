/** The methods in the order of the page; the names are those of the wire, and the anchors of the page. */
export const METHOD_NAMES = [
  'count',
  'harm',
  'kde',
  'dual_kde',
  'gistar',
  'odd_squares',
  'emerging',
  'place_type',
  'accuracy',
  'stability',
  'aoristic',
  'trend',
  'unusual',
  'funnel',
  'concentration',
  'streets',
  'near_repeat',
  'clusters',
  'covered',
  'wdd',
  'trial',
] as const;
export type MethodName = (typeof METHOD_NAMES)[number];

/** Where each method is from. */
export const METHOD_SOURCES: Record<MethodName, string> = {
  count: 'Camacho Doyle, Gerell & Andershed 2021, Nordic Journal of Studies in Policing 8',
  harm: 'Sherman, Neyroud & Neyroud 2016, Policing 10:171–183; Polismyndigheten, Svenskt brottsskadeindex (2020)',
  kde: 'Silverman 1986, Density Estimation; Chainey, Tompson & Uhlig 2008, Security Journal 21:4–28',
  dual_kde: 'Silverman 1986, Density Estimation; Przyborowski & Wilenski 1940, Biometrika 31:313–323',
  gistar:
    'Ord & Getis 1995, Geographical Analysis 27:286–306; Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57:289–300',
  odd_squares:
    'Przyborowski & Wilenski 1940, Biometrika 31:313–323; Skellam 1948, Journal of the Royal Statistical Society B 10:257–261; Spiegelhalter 2005, Statistics in Medicine 24:1185–1202',
  emerging: 'Mann 1945, Econometrica 13:245–259; Kendall 1975, Rank Correlation Methods',
  place_type: 'Weinborn, Ariel, Sherman & O’Dwyer 2017, Applied Geography 86:226–244',
  accuracy: 'Chainey, Tompson & Uhlig 2008, Security Journal 21:4–28 (PAI); Hunt 2016 (PEI)',
  stability: 'Openshaw 1984, The Modifiable Areal Unit Problem, CATMOG 38',
  aoristic: 'Ratcliffe 2002, Journal of Quantitative Criminology 18:23–43',
  trend: 'Hirsch, Slack & Smith 1982, Water Resources Research 18:107–121',
  unusual: 'Naus 1982, Journal of the American Statistical Association 77:177–183',
  funnel: 'Spiegelhalter 2005, Statistics in Medicine 24:1185–1202',
  concentration:
    'Weisburd 2015, Criminology 53:133–157; Bernasco & Steenbeek 2017, Journal of Quantitative Criminology 33:451–467',
  streets:
    'Weisburd 2015, Criminology 53:133–157; Przyborowski & Wilenski 1940, Biometrika 31:313–323; Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57:289–300',
  near_repeat: 'Knox 1964, Applied Statistics 13:25–29',
  clusters:
    'Ester, Kriegel, Sander & Xu 1996, KDD-96:226–231; Barnard 1963, Journal of the Royal Statistical Society B 25:294',
  covered: 'Koper 1995, Justice Quarterly 12:649–672; Braga, Papachristos & Hureau 2014, Justice Quarterly 31:633–663',
  wdd: 'Wheeler & Ratcliffe 2018, Crime Science 7:11',
  trial: 'Fisher 1935, The Design of Experiments; Ernst 2004, Statistical Science 19:676–685',
};
