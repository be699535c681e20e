/**
 * Words that make up about half of any running text in languages other than Turkish, whose own are in `search`. In
 * folded letters, so that letters which a print or a reading has lost do not matter.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  a about above according act action after again against age agency agenda ago air all along already also although always
  am amended among amount an and annual another any application approved april are area art article as at august
  authority available average away back bank based be became because been before began being below between board body
  book both bridge budget build building bureau business but by call can capital case center central century certain
  chairman change chapter charge chief child children church citizen city civil class code college commission committee
  common community company comply complete condition construction contract control cost council country county course
  court cover current data date day dear death december decision department described design did director district do
  does done down due during duties each early east economic education effect election emergency end engineer equipment
  established estimated even every example executive expenses experience fact family far february federal field file
  final find fire first fiscal five following for form former found four free friday from full fund funds further future
  gas general gave get given go good government great group had half hall hand has have he head health heard held help
  her here high highway him his history home hospital hour house housing how however i if important in include included
  including income increase industrial information institution interest international into is issue it item its itself
  january job july june just keep kind know known labor land large last later law least leave left less letter level
  library life light like line list little local long look made main maintenance major make man management many map
  march market matter may mayor me means medical meeting member members men might military million minister mr mrs
  minutes monday money month months more morning most mr much municipal museum must my name national necessary need
  never new news next night no north not note notice november now number october of off office officer official old on
  once one only open operating operation or order ordinance organization other our out over own page paid paper park
  part parties party pay payment pension people per percent period permit person personal personnel place plan planning
  plant point police policy political poor position possible post power present president press private problem
  procedure process production program project property proposed provide provided public publication published purpose
  put quality question railway rate real reason received record regard regulation rent report request required
  requirements research reserve residents resolution resources result revenue right road room rule rules safety said
  salaries salary sale same saturday saw say schedule school second secretary section see senate send september service
  services session set seven several shall she should show side since six small so social some special staff state
  statement station still story street student students subject such summary sunday supply support surplus system table
  take tax taxes technical ten term test than that the their them then there these they thing think third this those
  though three through thursday time to today together told too took total town traffic training transfer transportation
  treasurer trust tuesday two type under union unit united university until up upon us use used utilities value various
  very view volume vote wages wall want war was washington water way we wednesday week well went were west what when
  where whether which while white who whole why wife will with within without woman women word work worker works world
  would write year years yes yet york you young your

  au aux avec ce ces cette comme dans de des du elle en est et etre fait il ils je la le les leur leurs mais ne nous on
  ont ou par pas plus pour qu que qui sa se ses son sont sous sur tous tout un une ville vous

  aber als am an auch auf aus bei bis das dem den der des die durch ein eine einem einen einer er es fur hat ich im ist
  ihr ihre kann mit nach nicht noch nur oder sein sich sie sind so stadt uber um und vom von vor war wenn werden wie
  wird wir zu zum zur

  an bi bo da de di dikare din divan e gel hate heye ji jibo ku le li me min ne nav nave pirtuk roj saredari tu u we wek
  xwe yek yen
`
    .trim()
    .split(/\s+/),
);
