/**
 * Words that people type for the same thing in this field. No kept list of Dutch synonyms exists on npm, and a general one
 * would say too much; so this is ours, one group a line. The first word of a group is the handbook's own: the others lead
 * to it, and it leads to the second. Names of terms have their own synonyms in `content/data/begrippen`.
 */
const GROUPS = `
wethouder schepen schepenen
enquete bevraging rondvraag
bewonersavond inspraakvergadering infovergadering infomoment
belangengroep actiegroep actievoerders actiecomite
handtekeningen agendapunt
lezen lees leesmoeite laaggeletterd
begrijpen snappen snap begrijp doorgronden
azc asielzoekerscentrum komst
enthousiast blij tevreden applaus
zonnepark zonneparken zonneweide
nieuw wijziging veranderd gewijzigd
afkijken kopieren overschrijven voorbeeld
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
wgr samenwerkingsverband
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
omwonende omwonenden buren buurman buurvrouw buur straatgenoten buurtgenoten
jongeren pubers puber jeugdigen leerlingen leerling middelbare
kinderen kids basisschool kleuters
ontwikkelaar projectontwikkelaar bouwer aannemer bouwbedrijf corporatie
initiatiefnemer aanvrager indiener vergunningaanvrager
deskundige specialist vakman professor wetenschapper hoogleraar onderzoeker ingenieur
bureau adviesbureau consultant extern inhuren uitbesteden
tegenstander tegenstanders criticus critici tegenstemmers
bezoeker bezoekers aanwezigen publiek gasten
deelnemer aanwezigen lotelingen panelleden
contactpersoon aanspreekpunt loket balie
wethouder portefeuillehouder gedeputeerde
raadslid volksvertegenwoordiger volksvertegenwoordigers commissielid
jurist advocaat juridische
opdrachtgever opdracht leidinggevende baas directeur manager
gespreksleider presentator spreekstalmeester leiden
notulist schrijver verslaglegger
opkomst komen opkomen toestroom belangstelling
afhaken afzeggen opstappen wegblijven afvallen ophouden
betrekken meenemen consulteren raadplegen erbij
meedenken meepraten meedoen participeren
gehoord luisteren serieus
toezegging garantie garanderen afspraak
weigeren afkeuren tegenhouden blokkeren afketsen
negeren terzijde wegwuiven
goedkeuren akkoord instemmen fiat
uitstel vertragen opschuiven doorschuiven uitstellen
evaluatie nabespreken leerpunten terugblikken nameting
verslag notuleren opschrijven noteren verslaglegging
uitleggen toelichten verklaren toelichting
besluit bepalen beslist vastgesteld
toetsen checken nakijken beoordelen beoordeling
sturen rondsturen versturen mailen verzenden
nieuwsbrief mailing mailtje mail
sorteren schiften ordenen indelen bundelen clusteren
selectie uitzoeken filteren inkorten
bezuiniging bezuinigen bezuinigingen snijden
begroting bezuinigen tekort financien sluitend
boos schreeuwen tieren razend woest verontwaardigd schelden
boos agressie agressief intimidatie bedreiging
spanning onrust gespannen emotie emoties
ruzie gekibbel gedoe mot bonje
conflict gedoe gebakkelei strijd
klacht klachten gemopper mopperen gezeur zeuren klagen
kritiek kritisch commentaar bezwaren
vastlopen stagneren impasse muurvast vastgelopen
vertrouwen geloven loyaal
teleurstelling teleurgesteld balen gefrustreerd frustratie
moeheid overvraagd vermoeid
haast spoed snel tijdsdruk gauw
uitstel wachten treuzelen traineren
draagtijd wennen bezinken schok overvallen verrassing
vroeg vroegtijdig begin voorkant
moment timing tijdstip
onzekerheid onzeker twijfel twijfelen
zekerheid perfectionisme risico risicos
oplossing oplossen remedie maatregel
haalbaarheid realistisch mogelijk onmogelijk
haalbaarheid afschieten torpederen afbranden neersabelen
ruimte speelruimte beweegruimte bewegingsruimte
invloed inspraak stem inbreng zeggenschap
inbreng input bijdrage opmerkingen reacties
reactie feedback respons weerwoord
opbrengst oogst resultaten uitkomst
uitkomst uitslag conclusie
advies aanraden adviseren
aanbeveling adviezen voorstellen
overnemen opvolgen inwilligen honoreren
terugkoppeling teruggekoppeld terughoren terugmelden
opvolging uitvoeren nakomen waarmaken
vergeten la stof bureaulade
belofte beloofd woordbreuk
wantrouwen argwaan sceptisch scepsis cynisme
minderheid minderheden enkeling eenling tegenstem
meerderheid grootste helft
onenigheid meningsverschil oneens verdeeldheid verdeeld
eens overeenstemming eensgezind unaniem
polarisatie kampen verdeeldheid tegenover lijnrecht
belang belangen eigenbelang
macht machtig invloedrijk
representatief dwarsdoorsnede gemengd mix divers
diversiteit divers gevarieerd bont
loting loterij ingeloot loten geluk
steekproef aselect willekeur
brief uitnodigingsbrief schrijven post
envelop postbus brievenbus
aanmelding inschrijving opgeven aanmelden inschrijven
aanbellen deuren langsgaan deurtje
respons reacties response retour
vergoeding beloning onkosten betaling cadeau vvv
toegankelijk slechtziend blind doof beperkt invalide
laaggeletterd analfabeet leesvaardigheid taalvaardigheid
b1 jip janneke simpel eenvoudige
jargon vaktaal ambtenarentaal vakjargon
anderstalig buitenlands tolken migratieachtergrond nederlands
digitaal internet webtool software tool
digibeet computer smartphone
platform website webpagina portaal
enquete vragenformulier formulier bevraging questionnaire
panel peilgroep vaste
peiling opiniepeiling peilen meningen
interview vraaggesprek gesprekken diepte
straatgesprek markt voorbijgangers kraam winkelcentrum
keukentafelgesprek thuis huiskamer tafel
focusgroep groepje groepsgesprek
bewonersavond zaal infoavond informatieavond voorlichtingsavond
inloopavond inloop stands informatieavond
burgerberaad burgertop lotelingen burgerraad
referendum volksstemming stembus
opkomst drempel kiesdrempel
burgerbegroting buurtbudget potje pot geldpot
bewonersinitiatief bewonersplan eigen zelf
wijkraad bewonersraad gebiedsraad wijkcomite
dorpsplan dorpsbelangen dorpsbelang kern
wijkschouw buurtronde wijkronde ommetje rondlopen
theater acteurs acteren scene
kaart plattegrond pinnetje speld punaise
foto fotograferen camera fotos
maquette schaalmodel bouwen blokken
ontwerp inrichten inrichting herinrichting
plein speelplek speeltuin park
spel spelletje muntjes kaarten
mediation bemiddelen bemiddelaar mediator
feiten waarheid kloppende cijfers
waarden waarde principes belangrijk
dialoog praten gesprek debat
droom dromen ideaal wensen
positief waarderend sterk
fasen fase stadium etappe
draaiboek programma agenda avondprogramma
planning agenda kalender rooster
startnotitie plan projectplan opdrachtbrief
participatieplan plan
participatieverordening inspraakregels participatieregels participatiebeleid
verordening voorschrift voorschriften
taak klus karwei werk
beheer onderhoud onderhouden snoeien maaien
groen plantsoen tuin moestuin bomen
verkeer parkeren parkeerplaats auto fietspad
vergunning bouwaanvraag bouwvergunning
omgevingsplan bestemmingsplan bestemming
terinzage inzien inzage
zienswijze zienswijzen reclamant indienen
gemeenteblad bekendmaking aankondiging
deadline 2027 uiterste overgangstermijn
overgangstermijn overgang overgangsrecht
samenwerking samen partner partners convenant
samenwerkingsverband verbonden
waterschap hoogheemraadschap dijkgraaf
europa europese verdrag
rechter vonnis uitspraak kort
rechtszaak procedure geding proces
openbaar openbaarheid publiek
persoonsgegevens adresgegevens bsn privacygevoelig
anoniem anonimiseren geanonimiseerd onherkenbaar
mandaat volmacht beslisruimte beslissingsbevoegdheid
kaders meegeven afbakenen afbakening
bevoegdheid zeggenschap
delegatie overdragen overdracht
motivering onderbouwing redenen argumenten
argument pleidooi overtuigen
collega intern binnenshuis gemeentehuis
organisatie interne cultuur
capaciteit uren menskracht bezetting
training les leren bijscholen
oefening oefenen rollenspel
presentatie dia powerpoint projector
schijnparticipatie wassen vorm
schijnparticipatie symboolpolitiek alibi
nimby achtertuin egoistisch
usual dezelfde bekende gezichten elite
stille stil zwijgen zwijgers
actief actieve betrokken
community gemeenschap groep netwerk
doorgaan voortzetten doorlopen vervolg
vasthouden behouden binden
stoppen opheffen einde
jaarlijks jaar
voortgang stand tussenstand
nieuws bericht update
fout missers misser blunder
excuses sorry spijt
lang maanden doorlooptijd
gratis goedkoop goedkoper
weerstand heibel stampij kabaal trammelant commotie demonstratie demonstreren spandoek boycot
klagen gemor morren wrevel ontevredenheid irritatie geirriteerd
boos pissig uitschelden scheldpartij
bedreiging dreigbrief haatmail doxing
zorgen bezorgd angstig ongerust paniek
teleurstelling sip verdrietig
wantrouwen leugen leugens gelogen bedriegen bedrog belazeren voorgelogen
schijnparticipatie achterkamertje achterkamertjes handjeklap onderonsje gesjoemel
rechtvaardig oneerlijk
openheid transparant
belang belangenverstrengeling vriendjespolitiek
projectleider gebiedsmanager teammanager
griffier statengriffier commissiegriffier
communicatieadviseur persvoorlichter redacteur webmaster
trainer trainee
ontwerper architect landschapsarchitect
opbouwwerker welzijnswerk welzijnswerker buurtwerker
handhaver inspecteur boa
ombudsman ombudsvrouw
waterschap heemraad hoofdingeland
ondernemer agrarier agrariers
bewoner huiseigenaar vve huurdersvereniging
energie energiecooperatie zonnepaneel zonneveld warmtenet warmtepomp gasvrij biomassa laadpaal
windmolen megastal mestfabriek datacenter distributiecentrum vliegveld
oudere gepensioneerd seniorenraad opa
kwetsbaar werkloos verslaafd psychiatrisch
toegankelijk kleurenblind dyslexie gehandicapten
anderstalig turks marokkaans pools arabisch engels
woningbouw woonwijk nieuwbouwwijk flats
voorziening kindcentrum bieb kerkhof begraafplaats
speeltuin speeltoestel pannakooi schommel wip
openbare straatverlichting
groen bomenkap perk natuurgebied
klimaat wateroverlast waterberging hitte hittestress droogte dijkverzwaring
overlast stank drugs inbraak vuurwerk vuurwerkverbod hondenpoep
verkeer verkeersdrempel sluipverkeer autoluw autovrij parkeervergunning deelauto fietsenrek
afval milieustraat
online livestream teams zoom
media instagram facebook tiktok whatsapp vlog podcast radio
wijkkrant flyer banner abri krantje
zaal zaalopstelling geluidsinstallatie
koffie taart borrel hapje ijsje
aanmelding presentielijst inschrijflijst badge
herinnering reminder
whiteboard flip flipover
monitor dashboard kpi nulmeting benchmark
steekproef betrouwbaarheid significant nonrespons
inkoop aanbesteden factuur uurtarief opdrachtverlening
subsidie subsidieregeling crowdfunding sponsor
spelregels huisregels
visie structuurvisie masterplan mobiliteitsplan
omgevingsvisie omgevingsprogramma structuurvisie
spreekuur wethoudersspreekuur
inspreken inspreektijd
raadsvergadering hamerstuk bespreekstuk quorum stemverklaring
raadsavond raadsinformatieavond
verkiezingen verkiezingsprogramma raadsperiode
rechter bestuursrechter dwangsom
termijn termijnoverschrijding
overgangsrecht terugwerkende
motivering motiveringsbeginsel
zorgvuldig zorgvuldigheidsbeginsel
belofte vertrouwensbeginsel
schijnparticipatie doorgedrukt doordrukken doorduwen forceren opdringen
draagtijd overrompeld overrompelen
haast gehaast
jargon wollig onleesbaar langdradig
mondig drammen praatjesmaker domineren overheersen monopoliseren assertief
zwijgen verlegenheid drempelvrees
uitnodigen aansporen
bedanken trakteren
enthousiast juichen
vergeten versloft doodgebloed ondergesneeuwd
weerstand belachelijk afgeserveerd wegkijken
erkenning bejegening meeleven
houding lichaamstaal omgangsvormen
ruzie ruziemaken
bemiddeling verzoenen vrede
uitsluiten buitengesloten onbereikbaar
wantrouwen verspeeld geschonden beschadigd
vertrouwen imago reputatie
feiten nepnieuws desinformatie complot geruchten roddels
onafhankelijk scheidsrechter rolverwarring
vraag antwoordcategorie
veilig incident ehbo
koffie catering
toegankelijk gebarentaal braille toilet
locatie ov
planning ramadan feestdagen
verkiezingen raadswissel collegewissel omgevallen
overdracht ontslag
onmogelijk onuitvoerbaar onbetaalbaar luchtkasteel
verboden illegaal onwettig strijdig
convenant intentieverklaring
bewijs aantonen
archief archiveren
privacy inzageverzoek portretrecht
jongeren minderjarigen
ouders ouderlijke
online corona pandemie
buurtfeest evenement festival braderie marktkraam
`;

/** Each group as folded words. */
export const RELATED: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' '));
