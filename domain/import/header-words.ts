import type { ImportSubject } from './subject.ts';

/** Words that name a field in a heading, folded (no case, accents, punctuation), English and French; the language of a name or text is said apart. */
type Words = Record<string, readonly string[]>;

function words(text: string): readonly string[] {
  return text.split('|').map((word) => word.trim());
}

/** The words for what each list is about; they may stand in a heading without saying anything ("function name" in a list of functions). */
export const subjectWords: Record<ImportSubject, readonly string[]> = {
  units: words(`
    unit | units | unite | unites | org unit | organizational unit | organisational unit |
    unite organisationnelle | branch | branches | direction | directions | department | departments |
    service | services | division | divisions | org | organization | organigramme`),
  sites: words(`
    site | sites | location | locations | building | buildings | office | offices | lieu | lieux |
    emplacement | emplacements | immeuble | immeubles | bureau | bureaux`),
  people: words(`
    person | people | staff | employee | employees | personne | personnes | personnel | employe | employes |
    effectif | effectifs | hr | rh | directory | annuaire | contacts`),
  roles: words('role | roles | succession | successions | releve'),
  applications: words(`
    application | applications | app | apps | system | systems | systeme | systemes | logiciel | logiciels`),
  suppliers: words(`
    supplier | suppliers | vendor | vendors | provider | providers | fournisseur | fournisseurs |
    contractor | contractors | prestataire | prestataires`),
  equipment: words(`
    equipment | machine | machines | device | devices | equipement | equipements | materiel | appareil |
    appareils`),
  vitalRecords: words(`
    vital record | vital records | record | records | document essentiel | documents essentiels |
    dossiers essentiels | vital`),
  functions: words(`
    function | functions | critical function | critical functions | fonction | fonctions |
    fonctions critiques | fonction critique | process | processes | processus | activity | activities |
    activite | activites | bia | critical services | essential services | business services |
    services critiques | services essentiels`),
  dependencies: words('dependency | dependencies | dependance | dependances | depends'),
};

const codeWords = words(`
  code | id | identifier | identifiant | abbreviation | abreviation | acronym | acronyme | sigle |
  short name | cle | key | no | number | numero | ref | reference`);
const nameWords = words(`
  name | nom | title | titre | full name | nom complet | designation | intitule | libelle`);
const descriptionWords = words(
  'description | purpose | but | what it does | details | objet | summary | resume',
);
const ownerRoleWords = words(`
  owner role | owner | owning role | role responsable | responsable | proprietaire | responsible role |
  responsible | role proprietaire`);
const rtoWords = words(`
  rto | recovery time objective | recovery time | delai de retablissement |
  objectif de delai de retablissement | dma | odr | rto capability | restored within | delai de reprise |
  otr | retabli en | restored in | back in | back within | recovered in | recovered within | recover within |
  time to recover | time to restore | restoration time | restore time | retabli dans | retablie en |
  retablie dans | de retour en | remis en service en | temps de retablissement | temps de reprise`);
const rpoWords = words(`
  rpo | recovery point objective | recovery point | perte de donnees maximale |
  objectif de point de retablissement | point de reprise | point de retablissement | opr | rpo capability |
  data loss | perte de donnees | pdma`);
const lastTestedWords = words(`
  last tested | last tested on | tested on | last test | dernier essai | date du dernier essai |
  essaye le | teste le | mise a l essai | last test date | last exercised | derniere mise a l essai |
  dernier essai le`);
const checkedWords = words(`
  all correct yes | all correct | correct yes | tout est exact oui | tout est exact | exact oui`);
const reviewedWords = words(`
  last reviewed | last reviewed on | reviewed on | reviewed | last review | last review date | date reviewed |
  date of last review | verified on | last verified | last verified on | verified |
  dernier examen | date du dernier examen | dernier examen le | derniere revision | revise le |
  date de la derniere revision | examine le | verifie le | derniere verification |
  date de la derniere verification`);

export const fieldWords: Record<ImportSubject, Words> = {
  units: {
    code: [...codeWords, ...words('unit code | org code | code de l unite')],
    name: nameWords,
    parent: words(`
      parent | parent unit | parent code | reports to | releve de | unite mere | unite parente | part of |
      fait partie de | rattachement`),
    headRole: words(`
      head role | head | role of the head | role du responsable | role responsable | responsable | chef`),
  },
  sites: {
    code: [...codeWords, ...words('site code | code du lieu')],
    name: nameWords,
    address: words(`
      address | adresse | street address | adresse municipale | civic address | adresse civique`),
    capacity: words('capacity | capacite | seats | places | desks | postes de travail | workstations'),
    alternateSite: words(`
      alternate site | alternate | backup site | lieu de releve | emplacement de releve | site de releve |
      alternate location | lieu de remplacement | site de remplacement | autre lieu`),
    alternateReadyMinutes: words(`
      alternate ready within | ready within | ready in | readiness | pret en | releve prete en |
      lieu de releve pret en | emplacement de releve pret en | delai de mise en service`),
    entrances: words('entrances | entrees | doors | portes | entrance'),
  },
  people: {
    employeeNumber: words(`
      employee number | employee no | employee id | employee | emp no | emp id | emp number | empl no |
      staff number | staff no | staff id | personnel number | personnel no | numero d employe |
      no d employe | no employe | numero employe | matricule | id | win | win id | employee code |
      n d employe | code d employe | number | numero | no`),
    givenName: words(`
      given name | given names | first name | firstname | first | forename | prenom | prenoms |
      preferred name | prenom usuel`),
    familyName: words(`
      family name | last name | lastname | last | surname | nom | nom de famille | patronyme`),
    fullName: words(`
      full name | name | employee name | staff name | nom complet | nom de l employe | nom et prenom |
      prenom et nom | nom prenom | display name | nom d affichage`),
    positionTitle: words(`
      position | position title | title | job title | job | poste | titre | titre du poste |
      titre de poste | emploi | fonction | classification title | occupation`),
    unit: words(`
      unit | org unit | branch | department | dept | division | section | team | unite | direction |
      service | equipe | unit code | code de l unite | organization | organisation | code d unite |
      org code | unite organisationnelle | directorate`),
    site: words(`
      site | location | work location | building | office | lieu | lieu de travail | emplacement |
      immeuble | bureau | site code | work site`),
    group: words(`
      employee group | group | bargaining unit | bargaining agent | union | affiliation | bargaining group |
      groupe d employes | groupe | unite de negociation | syndicat | agent negociateur | groupe syndical |
      union affiliation`),
    hiredOn: words(`
      hire date | hired on | hired | date hired | start date | date d embauche | embauche | embauche le |
      date d entree en fonction | date d entree | entree en fonction | date entered | date of hire | continuous service date | service date | date de debut |
      seniority date | date d anciennete`),
    lastTransferOn: words(`
      last transfer | last transfer date | transfer date | last transferred on | derniere mutation |
      date de mutation | date de la derniere mutation | date of last transfer | mutation`),
    workPhone: words(`
      work phone | work telephone | phone | telephone | office phone | business phone | tel |
      telephone au travail | telephone travail | tel travail | tel bureau | telephone bureau |
      telephone au bureau | phone number | numero de telephone | work | desk phone |
      telephone professionnel`),
    mobilePhone: words(`
      mobile phone | mobile | cell | cell phone | cellphone | cellular | cellulaire | telephone cellulaire |
      tel cellulaire | portable | telephone portable | telephone mobile | mobile telephone | blackberry`),
    homePhone: words(`
      home phone | home telephone | home | personal phone | telephone a domicile | telephone domicile |
      tel domicile | domicile | telephone personnel | tel maison | telephone maison`),
    email: words(`
      email | e mail | mail | email address | e mail address | courriel | adresse courriel |
      adresse de courriel | adresse electronique | work email | courrier electronique`),
    languages: words(`
      languages | language | langues | langue | languages spoken | langues parlees | lang |
      preferred language | langue de preference | langue preferee`),
    weeklyHours: words(`
      weekly hours | hours per week | hours a week | hours | heures par semaine | heures hebdomadaires |
      heures | hrs week | standard hours | work hours | h sem | heures de travail`),
    skills: words(`
      skills | skill | competencies | competences | competence | training | trained in | formation |
      formations | qualifications | can cover | aptitudes | habiletes`),
    leaveFrom: words(`
      leave from | on leave from | leave start | leave starts | conge du | debut du conge |
      conge a partir du | absent from | absent du | leave start date | en conge du | en conge depuis`),
    leaveUntil: words(`
      leave until | on leave until | leave to | leave end | leave ends | conge jusqu au | fin du conge |
      return date | date de retour | absent until | absent jusqu au | leave end date | en conge jusqu au |
      back on | conge au`),
    checked: checkedWords,
  },
  roles: {
    code: [...codeWords, ...words('role code | code du role')],
    name: [...nameWords, ...words('role')],
    team: words('team | equipe | cell | cellule | section | group | groupe'),
    purpose: words('purpose | but | description | mandate | mandat | objet | raison d etre'),
    responsibilities: words('responsibilities | responsabilites | duties | taches | fonctions'),
    holder1: words(`
      primary | holder | lead | titulaire | principal | incumbent | holder 1 | titulaire 1 | responsable |
      assigned to | primary holder | person | personne | premier titulaire | held by | held by person |
      position held by | currently held by | filled by | occupied by | name of holder | current holder |
      occupe par | tenu par | detenu par | exerce par | assume par | attribue a | confie a | nom du titulaire`),
    holder2: words(`
      alternate | alternate 1 | first alternate | 1st alternate | backup | backup 1 | suppleant |
      suppleant 1 | suppleance 1 | premier suppleant | remplacant | remplacant 1 | holder 2 | deputy | 1er suppleant |
      titulaire 2 | alternate no 1`),
    holder3: words(`
      alternate 2 | second alternate | 2nd alternate | backup 2 | suppleant 2 | suppleance 2 | deuxieme suppleant |
      remplacant 2 | holder 3 | 2e suppleant | titulaire 3`),
    holder4: words(`
      alternate 3 | third alternate | 3rd alternate | backup 3 | suppleant 3 | suppleance 3 | troisieme suppleant |
      remplacant 3 | holder 4 | 3e suppleant | titulaire 4`),
    holder5: words(`
      alternate 4 | fourth alternate | 4th alternate | backup 4 | suppleant 4 | suppleance 4 | quatrieme suppleant |
      remplacant 4 | holder 5 | 4e suppleant | titulaire 5`),
  },
  applications: {
    code: [...codeWords, ...words('application code | app code | app id | code de l application')],
    name: [...nameWords, ...words('application | system | systeme')],
    description: [
      ...descriptionWords,
      ...words('provides | what it provides | fournit | ce qu elle fournit'),
    ],
    ownerRole: ownerRoleWords,
    rtoMinutes: rtoWords,
    rpoMinutes: rpoWords,
    lastTestedOn: lastTestedWords,
    verifiedOn: reviewedWords,
    alternateApplication: words(`
      alternate application | alternate system | fallback application | application de rechange |
      systeme de rechange | alternate | backup application | rechange`),
    supplier: words('supplier | vendor | provider | fournisseur | prestataire | supplied by | fourni par'),
  },
  suppliers: {
    code: [...codeWords, ...words('supplier code | vendor code | vendor id | code du fournisseur')],
    name: [...nameWords, ...words('supplier | vendor | provider | fournisseur | company | entreprise')],
    description: [
      ...descriptionWords,
      ...words(`provides | what it provides | goods or services | service | services | fournit |
        ce qu il fournit | biens ou services | product | produit`),
    ],
    ownerRole: ownerRoleWords,
    rtoMinutes: rtoWords,
    lastTestedOn: lastTestedWords,
    contractNumber: words(`
      contract number | contract no | contract | contract id | numero de contrat | no de contrat | contrat |
      agreement number | purchase order | bon de commande`),
    contractExpiresOn: words(`
      contract expires | contract expiry | contract end | contract end date | expiry | expiry date | expires |
      expires on | contract expires on | contract expiry date | fin du contrat | fin de contrat | echeance |
      date d echeance | expiration | date d expiration | echeance du contrat`),
    alternateSupplier: words(`
      alternate supplier | alternate vendor | alternate | backup supplier | fournisseur de rechange |
      autre fournisseur | second source | rechange`),
    picketStance: words(`
      picket line | crosses a picket line | crosses picket line | picket | ligne de piquetage |
      franchit une ligne de piquetage | devant une ligne de piquetage | at a picket line | piquetage`),
    contacts: words('contacts | coordonnees | how to reach | ways to reach'),
    contactName: words(`
      contact | contact name | contact person | account manager | representative | personne ressource |
      personne-ressource | nom du contact | representant | charge de compte`),
    phone: words(`
      phone | telephone | tel | phone number | contact phone | business phone | numero de telephone |
      telephone du contact`),
    afterHours: words(`
      after hours | after hours phone | after hours number | emergency phone | 24 7 phone | hotline |
      24 hour number | telephone d urgence | apres les heures | telephone apres les heures | ligne d urgence |
      numero d urgence`),
    email: words('email | e mail | contact email | email address | courriel | adresse de courriel'),
    verifiedOn: reviewedWords,
  },
  equipment: {
    code: [
      ...codeWords,
      ...words('asset number | asset no | asset tag | equipment code | numero d inventaire'),
    ],
    name: [...nameWords, ...words('equipment | item | machine | device | equipement | appareil | article')],
    description: descriptionWords,
    ownerRole: ownerRoleWords,
    rtoMinutes: [...rtoWords, ...words('replaced within | remplace en | delai de remplacement')],
    lastTestedOn: lastTestedWords,
    site: words('site | location | building | lieu | emplacement | immeuble | where | site code'),
    quantity: words('quantity | qty | count | how many | quantite | nombre | qte'),
    alternate: words(`
      alternate | alternate equipment | spare | backup | substitute | equipement de rechange | rechange |
      piece de rechange | used instead | remplacement`),
    verifiedOn: reviewedWords,
  },
  vitalRecords: {
    code: [...codeWords, ...words('record code | record id | code du document')],
    name: [...nameWords, ...words('record | vital record | document | document essentiel')],
    description: descriptionWords,
    ownerRole: ownerRoleWords,
    rtoMinutes: rtoWords,
    rpoMinutes: rpoWords,
    lastTestedOn: lastTestedWords,
    medium: words('medium | format | media | support | form | forme'),
    site: words(`
      site | location | original kept at | original at | kept at | original conserve a | emplacement | lieu |
      conserve a | building`),
    application: words(`
      application | system | kept in | stored in | conserve dans | systeme | application code | repository |
      depot`),
    copyKeptAt: words(`
      copy kept at | copy at | copy | backup copy | copies | copie conservee a | copie | off site copy |
      copie hors site | copy location`),
    verifiedOn: reviewedWords,
  },
  functions: {
    code: [...codeWords, ...words('function code | function id | code de la fonction')],
    name: [
      ...nameWords,
      ...words(`
      function | fonction | critical function | fonction critique | process | processus | activity | activite |
      business function | business process | business activity | business service | critical service |
      essential service | service name | service critique | service essentiel | processus d affaires`),
    ],
    description: descriptionWords,
    unit: words(`
      unit | org unit | branch | department | dept | division | directorate | unite | direction | service |
      services | unit code | owner unit | unite responsable | responsible unit | unite organisationnelle`),
    ownerRole: ownerRoleWords,
    tier: words(`
      tier | priority | priorite | priority tier | niveau | niveau de priorite | rang | criticality |
      criticite`),
    rtoMinutes: rtoWords,
    mtpdMinutes: words(`
      mtpd | maximum tolerable period of disruption | mtd | mao | maximum tolerable downtime |
      maximum tolerable | duree maximale tolerable | dmtp | periode maximale tolerable d interruption |
      duree maximale d interruption | pmti | interruption maximale tolerable |
      duree maximale tolerable d interruption | imt | temps d arret maximal tolerable |
      max downtime | maximum downtime | max outage | maximum outage | max tolerable downtime |
      max tolerable outage | maximum tolerable outage | maximum acceptable outage | maximum allowable outage |
      maximum allowable downtime | mto | arret maximal | temps d arret maximal | duree maximale d arret |
      interruption maximale | panne maximale`),
    rpoMinutes: rpoWords,
    mbcoPercent: words(`
      mbco | minimum service | minimum level | minimum business continuity objective | service minimal |
      niveau minimal | niveau de service minimal | minimum level of service | ocma |
      objectif minimal de continuite | niveau minimal de service | omca`),
    mbcoWords: words(`
      mbco words | minimum in words | minimum service in words | what the minimum is |
      service minimal en mots | mbco en mots | niveau minimal en mots | mbco description`),
    staffSkill: words(`
      skill | skill needed | required skill | skills | competence | competence requise | competences |
      competence necessaire`),
    minimumStaff: words(`
      minimum staff | minimum staff per shift | minimum staffing | min staff | effectif minimal |
      effectif minimum | personnel minimal | effectif minimal par quart | staff needed | minimum people |
      effectif minimal requis`),
    legalBasis: words(`
      legal basis | legal | legal or policy basis | act | authority | fondement juridique |
      fondement legal | base legale | loi | legislation | policy basis | cadre legal`),
    peakPeriods: words(`
      peak periods | peak | peaks | busy periods | periodes de pointe | pointe | critical times |
      peak times`),
    workarounds: words(`
      workarounds | workaround | solutions de rechange | solution de rechange | contournement |
      manual workaround | mesures de contournement | solutions de contournement`),
    reviewOn: words(`
      review date | review on | next review | date de revision | prochaine revision | date d examen |
      revision | prochain examen | reviewed by | date de la prochaine revision | a revoir le`),
    verifiedOn: reviewedWords,
    checked: checkedWords,
  },
  dependencies: {
    function: words(`
      function | function code | fonction | critical function | fonction critique | code de la fonction |
      from | dependent | dependent function | fonction dependante | process | activity`),
    targetKind: words(`
      kind | type | kind of dependency | genre | sorte | target kind | type of dependency |
      type de dependance | target type | genre de dependance | kind of need | genre de besoin`),
    target: words(`
      target | needs | depends on | depend de | dependency | dependance | needed | besoin | resource |
      ressource | cible | to | on | a besoin de | what it needs`),
    application: words(`
      application | application code | app | system | systeme | logiciel | code de l application`),
    supplier: words('supplier | vendor | fournisseur | supplier code | provider | prestataire'),
    site: words('site | location | lieu | building | emplacement'),
    equipment: words('equipment | equipement | machine | device | materiel | appareil'),
    vitalRecord: words('vital record | record | document essentiel | vital records | dossier essentiel'),
    role: words('role | role code | code du role'),
    otherFunction: words(`
      other function | needed function | upstream function | autre fonction | fonction requise |
      fonction en amont`),
    neededBackMinutes: words(`
      needed back within | needed within | needed back | within | required within | necessaire en |
      requis en | delai requis | needed back in | besoin en | necessaire dans | a retablir en |
      requis dans un delai de | delai de retablissement requis | rto | needed again within |
      necessaire de nouveau en`),
    workaround: words(`
      workaround | workarounds | solution de rechange | contournement | without it | way around |
      sans elle | solution de contournement | manual workaround`),
    workaroundLastsMinutes: words(`
      workaround lasts | lasts | lasts for | duree de la solution de rechange | duree du contournement |
      workaround duration | tient pendant | la solution de rechange tient | duree`),
  },
};

/** Fields that come once for each language: `name` in a heading is nameEn or nameFr, by the language that the heading names. */
export const bilingualFields = words(`
  name | description | purpose | responsibilities | mbcoWords | legalBasis | peakPeriods | workarounds |
  workaround`);

/** Words of headings that are of one language and not of the other: a list with them is in it. */
export const saysFrench = words(`
  nom | noms | prenom | sigle | adresse | courriel | telephone | lieu | lieux | emplacement | emplacements | unite | unites |
  fournisseur | responsable | titre | intitule | libelle | fonction | fonctions | delai | duree | perte |
  proprietaire | titulaire | suppleant | remplacant | equipe | cellule | releve | examen | essai | objet | resume | matricule |
  syndicat | embauche | langues | heures | conge | entrees | capacite | niveau | priorite | rang | systeme |
  logiciel | equipement | materiel | quantite | contrat | numero | identifiant | acronyme | abreviation |
  mere | rattachement | arret | maximal | maximale | processus | de | du | des | la | le | les | d | l | au | par`);
export const saysEnglish = words(`
  name | names | address | phone | email | location | building | unit | units | supplier | vendor | owner | title |
  function | functions | delay | duration | loss | holder | alternate | backup | team | reviewed | tested | test | purpose |
  summary | employee | union | hired | hire | languages | hours | leave | entrances | capacity | level | priority | tier |
  system | equipment | quantity | contract | number | identifier | acronym | abbreviation | reports | parent |
  of | the | to | by | for`);
export const englishWords = words('en | eng | english | anglais | ang | anglaise');
export const frenchWords = words('fr | fra | fre | french | francais | francaise | fran');
