/**
 * Words that people type for the same thing in this field. No kept list of Dutch synonyms exists on npm, and a general one
 * would say too much; so this is ours, one group a line. The first word of a group is the handbook's own: the others lead
 * to it, and it leads to the second. Names of terms have their own synonyms in `content/data/begrippen`.
 */
const GROUPS = `
opkomst opdagen komen aanwezig verschijnen wegblijven thuisblijven
weerstand boos boze woede woedend kwaad verzet protest tegenstand tegenstanders ophef rel herrie
conflict ruzie botsing botsen onenigheid escaleren spanning
budget geld euro begroting financiering bekostigen centen subsidie
kosten kost prijs duur betalen tarief
uitnodiging uitnodigen brief oproep werving werven
bijeenkomst zaal avond sessie meeting samenkomst
terugkoppeling reageren reactie antwoord respons bericht horen
advies aanbeveling voorstel suggestie
overnemen negeren naast afwijken naastleggen terzijde
dezelfde usual vaste bekende bekenden
oudere ouderen senioren bejaarden grijs
jongeren jeugd jong scholieren studenten kinderen tieners
deelnemer deelnemers meedoen meedoeners participanten aanmelden
selectie kiezen uitkiezen selecteren trekken
raad gemeenteraad raadslid raadsleden fractie fracties politiek politici
college wethouder wethouders bestuurder bestuurders
ambtenaar ambtenaren organisatie collega collegas gemeentehuis afdeling
inwoner inwoners bewoner bewoners burger burgers mensen buurtbewoners omwonenden
buurt wijk straat dorp buurtvereniging wijkvereniging
voorziening dorpshuis buurthuis zwembad bibliotheek speeltuin
overname overnemen runnen beheren uitvoeren zelf
termijn deadline uiterlijk datum tijdig
verplicht verplichting plicht hoeven
toegestaan bevoegd
afwijzen weigeren weigering afwijzing nee
besluit beslissing beslissen knoop vaststellen
bezwaar beroep rechter rechtbank procederen klacht klagen
privacy persoonsgegevens namen naam gegevens avg
verslag notulen samenvatting opname
planning tijd lang duur weken maanden doorlooptijd
groep aantal grootte omvang
vertrouwen wantrouwen geloofwaardig geloven cynisch teleurgesteld teleurstelling
invloed zeggenschap macht meebeslissen inspraak
schijnparticipatie nep schijn farce poppenkast toneelstukje wassen
vooraf vaststaan vastligt dichtgetimmerd besloten beklonken
beloven belofte toezegging toezeggen commitment
kader kaders grenzen randvoorwaarden speelruimte spelregels
vraagstuk probleem onderwerp kwestie thema opgave
doel doelen bedoeling nut meerwaarde
evaluatie evalueren meten effect resultaat opbrengst leren terugkijken
representatief doorsnee afspiegeling vertegenwoordiging
inclusie toegankelijk drempel laagdrempelig beperking gehandicapt rolstoel
taal laaggeletterd lezen b1 begrijpelijk eenvoudig vertaling anderstalig
online digitaal internet website app platform
enquete vragenlijst peiling survey poll
stemming stemmen referendum volksraadpleging
loting loten steekproef toeval random willekeurig
facilitator gespreksleider begeleider moderator dagvoorzitter voorzitter
idee ideeen plan plannen inval oplossing
haalbaarheid haalbaar onhaalbaar afschieten afkraken onmogelijk
draagvlak steun acceptatie
initiatief initiatiefnemer trekker kartrekker vrijwilliger vrijwilligers
asielopvang azc opvang vluchtelingen asielzoekers
windmolens windmolen wind energie zonnepark klimaat
bouwplan woningbouw bouwen bouwproject woningen nieuwbouw
herindeling fusie samenvoeging samengaan
verordening regels regeling reglement
uitdaagrecht challenge
omgevingsvergunning vergunning bopa buitenplans
ondernemer ondernemers bedrijf bedrijven mkb winkeliers
ouders ouder school
waarden normen kernwaarden
training trainer cursus les workshop opleiding oefening
communicatie voorlichting bericht nieuwsbrief persbericht social
media pers krant
stakeholder belanghebbende partij partijen belangen
burgerinitiatief petitie handtekeningen agenderen
gebiedsproces omgeving
verbetering verbeteren tips
opvolging vervolg nazorg afronden afronding
flyer folder huisaanhuis affiche poster
locatie zaalhuur ruimte plek buurthuis
vergoeding bedrag cadeaubon reiskosten presentiegeld
kinderopvang oppas
tolk vertaler tolken
toezicht controle controleren rekenkamer
provincie provinciale statenlid statenleden
wgr regeling samenwerkingsverband
wijkraad dorpsraad wijkplatform bewonerscommissie buurtcomite
bevoegdheid mandaat delegatie bevoegd
raadsvoorstel collegevoorstel beslisnota voorstel
startnotitie notitie nota procesvoorstel
coalitieakkoord verkiezingen bestuursakkoord
actiegroep belangengroep lobby belangenvereniging
kwetsbaar kwetsbare armoede
nieuwkomers statushouders migranten
meerderheid minderheid
consensus compromis eensgezind polderen overeenstemming
wijzigen veranderen aanpassen bijstellen
stoppen stopzetten afblazen beeindigen
misgaan mislukt fout mis
succes geslaagd gelukt
voorbeeldbrief sjabloon template format
checklist aandachtspunten lijst
draaiboek stappenplan fasering aanpak procesplan
juridisch jurist wettelijk wetgeving
gevolg gevolgen sanctie boete consequentie straf
intrekken vervallen schrappen
bekendmaken publiceren gemeenteblad publicatie
inzage terinzagelegging
hoorzitting hoorplicht horen
inspreken inspreker insprekers spreektijd
bereiken benaderen vinden
stille zwijgende meerderheid
schreeuwers drammers luidruchtig mondig
hoogopgeleid hoogopgeleiden theoretisch diplomademocratie
expert deskundige experts deskundigen adviesbureau
feiten cijfers feitenmateriaal onderzoek
visie toekomst strategie
ontwerp ontwerpen tekenen schets schetsen
spel game gamen
interview interviewen doorvragen
huisbezoek aanbellen deurbel keukentafel
schouw rondgang wandeling lopen
theater toneel toneelstuk
verwachtingen verwachtingsmanagement verwachting teleurstelling
anoniem herleidbaar
samenvatten terugblik
vrijwillig onbetaald
verantwoording verantwoorden uitleggen motiveren motivering
vertraging uitstel tijdwinst
langdurig structureel blijvend duurzaam
`;

/** Each group as folded words. */
export const RELATED: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' '));
