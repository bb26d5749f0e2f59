extension WesternWords {
    static let english = WesternWords(
        language: "en",
        [
            """
            said says say saying told tells asked asks asking replied replies answered answers cried cries exclaimed exclaims
            added adds shouted shouts whispered whispers murmured muttered mutters called calls wrote writes writing continued
            continues remarked remarks observed observes returned rejoined responded responds retorted declared declares
            announced announces explained explains stated states noted notes argued argues insisted insists suggested suggests
            admitted admits agreed agrees acknowledged acknowledges claimed claims warned warns tweeted tweets posted reported
            reports quoted quotes recalled recalls concluded concludes protested protests demanded demands inquired enquired
            inquires interrupted interposed interjected ejaculated screamed screams yelled yells roared growled grunted groaned
            moaned sighed sobbed laughed gasped panted stammered faltered pleaded begged urged urges ordered commanded repeated
            repeats resumed began begins began proceeded pursued persisted ventured hinted confessed confessed assured assures
            reassured promised promises vowed vows swore thought thinks reflected mused wondered considered believed believes
            sang recited read reads put chimed piped squeaked squealed shrieked snapped snarled hissed bellowed thundered drawled
            echoed corrected objected contradicted remonstrated commented comments testified testifies confirmed confirms denied
            denies predicted predicts lamented complained complains joked jokes quipped boasted bragged cautioned cautions
            emphasized stressed stresses maintained maintains contended contends asserted asserts alleged alleges affirmed opined
            advised advises reminded reminds informed informs greeted thanked apologized apologised offered offers teased taunted
            mocked jeered sneered scoffed chided scolded rebuked reproached accused accuses blamed slammed blasted criticized
            criticizes praised praises hailed described describes dubbed labeled labelled characterized referred refers
            uttered spoke speaks pronounced proclaimed proposed proposes hoped hopes feared fears went cut broke burst
            tells remarking exclaiming replying adding answering crying telling explaining noting arguing insisting declaring
            calling warning claiming stating shouting whispering murmuring muttering concluding observing continuing suggesting
            volunteered blurted croaked mumbled grumbled bawled chuckled giggled smiled nodded demanded queried quavered
            encouraged encouraging sayeth quoth assented acquiesced rejoins submitted communicated
            """: .cue,
            "i he she it we they you who one someone somebody nobody everyone everybody another others": .pronoun,
            """
            the a an my his her its our your their this that these those some every each any no both several many
            """: .determiner,
            """
            mr mrs ms miss dr sir lady lord madam madame monsieur mister captain colonel general major sergeant lieutenant
            doctor professor president senator sen rep gov governor secretary judge justice father mother aunt uncle brother
            sister cousin king queen prince princess count countess duke duchess baron reverend rev st saint old young little
            poor dear chairman chief director officer inspector detective master mistress mademoiselle grandmother grandfather
            """: .title,
            """
            in on at to from with by for about after before during as and or but if when while because since until though
            although than then so through into upon over under between against among without within across along toward
            towards behind beyond near that where whom whose which how why what
            """: .link,
            """
            has had have is are was were be been being would will can could should may might must did does do also then
            only just never always often once again now still even later recently already soon finally simply merely not
            quietly softly slowly quickly suddenly presently eagerly sharply gravely gently calmly coldly angrily loudly
            publicly repeatedly reportedly famously specifically explicitly initially previously ll ve d s re
            """: .filler,
            "of de la le du des von van der den di da del al el bin ibn ben": .particle,
            "in on at to from with by for about after before during into through upon over under between against":
                .preposition,
            """
            answer reply response retort reasoning cry question exclamation comment remark consolation observation assurance
            rejoinder inquiry enquiry declaration language complaint reproach whisper words suggestion verdict greeting
            """: .reply,
            """
            there here such nothing perhaps meanwhile however thus still yet moreover nevertheless instead finally suddenly
            presently immediately afterwards indeed yes no oh ah well hence besides otherwise anxious unable overcome seeing
            hearing having being after before without
            """: .opener,
            "and but or nor so then yet last length once while when as that if because though although till until whereupon which where whom than":
                .clauseOpener,
            "while when as if because though although till until since before after which where whom": .subordinator,
            "who": .relative,
            "and or": .nounLink,
            "my his her its our your their": .possessive,
            "nearly almost tempted temptation impulse wished wishing longed longing whether impossible instead without imagine imagined":
                .unreal,
            "not never didn't doesn't don't wouldn't couldn't": .negation,
            "in out forth up on back off from": .verbParticle,
            "broke burst put chimed cried called went cut struck joined read came": .particleVerb,
            "according": .according,
            "mr mrs ms dr st rev sen rep gov gen col capt lt sgt prof jr sr no vs etc hon messrs mme mlle u.s a.m p.m":
                .abbreviation,
            "called calls calling dubbed labeled labelled described describes termed hailed named": .naming,
        ])

    static let german = WesternWords(
        language: "de",
        [
            """
            sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären meinte meint meinten meinen betonte betont betonten
            betonen fragte fragt fragten antwortete antwortet antworteten erwiderte erwidert entgegnete entgegnet rief ruft riefen
            schrieb schreibt schrieben schreiben geschrieben fügte fügt hinzu ergänzte ergänzt berichtete berichtet berichteten
            berichten teilte teilt teilten bezeichnete bezeichnet bezeichneten nannte nennt nannten nennen genannt kritisierte
            kritisiert kritisierten warnte warnt warnten forderte fordert forderten fordern hob äußerte äußert äußerten
            behauptete behauptet behaupteten versicherte versichert bekräftigte bekräftigt unterstrich unterstreicht begründete
            begründet begründeten bestätigte bestätigt bestätigten verkündete verkündet kündigte kündigt ankündigte gab gibt gaben
            räumte räumt verteidigte verteidigt lobte lobt lobten begrüßte begrüßt verurteilte verurteilt verurteilten wies
            weist wiesen sprach spricht sprachen sprechen gesprochen beschrieb beschreibt beschrieben zitierte zitiert zitieren
            kommentierte kommentiert urteilte urteilt hieß heißt lautet lautete lauten stellte stellt stellten sah sieht sehen
            hielt hält hielten glaubt glaubte glauben denkt dachte vermutet vermutete schätzt schätzte hofft hoffte findet fand
            bedauerte bedauert beklagte beklagt klagte klagt flüsterte murmelte schrie brüllte seufzte lachte stammelte
            wiederholte bemerkte bemerkt fuhr erzählte erzählt erzählten gestand verlangte verlangt appellierte appelliert
            mahnte mahnt argumentierte argumentiert resümierte resümiert konstatierte konstatiert versprach verspricht bat bittet
            erinnerte erinnert führte führt wertete wertet bewertete warf wirft charakterisierte einräumte sprich meldete meldet melden ausführte ausgeführt feststellte feststellt würdigte würdigt
            drohte droht dementierte formulierte formuliert entschuldigte gratulierte dankte erläuterte erläutert
            """: .cue,
            "ich er sie es wir ihr man dieser diese jener letzterer letztere wer": .pronoun,
            "der die das den dem des ein eine einer eines einem einen sein seine seiner ihre ihrer ihren unser mein dieser diese beide mehrere viele einige":
                .determiner,
            "herr frau dr prof präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzlerin sprecher sprecherin":
                .title,
            """
            in im am an auf zu zum zur von vom mit bei beim nach aus über unter vor für gegen um durch ohne seit während wegen
            und oder aber dass daß weil wenn als ob wie da gegenüber zwischen trotz laut
            """: .link,
            """
            hat hatte haben hatten ist war sind waren wird wurde werden wurden würde habe sei auch noch schon dann nun jetzt
            weiter später zudem außerdem dabei daraufhin heute gestern sich nicht nur bereits dazu darüber wörtlich
            """: .filler,
            "von van der den zu de": .particle,
            "in im am an auf zu zum zur von vom mit bei beim nach aus über unter vor für gegen um durch ohne seit während wegen gegenüber":
                .preposition,
            "dem des den einem eines einen seinem ihrem ihn ihm": .oblique,
            """
            dabei daraufhin dazu außerdem zudem damit darüber dafür allerdings jedoch auch so dann danach nun hier dort zwar
            zuvor später gestern heute gleichzeitig unterdessen indes schließlich zuletzt weiter weiterhin ebenso insgesamt
            demnach deshalb daher bereits relativierend abschließend wörtlich es dies warum wieso wer was wo passend selbst nur
            """: .opener,
            "und aber oder dass daß weil wenn als ob wie da während": .clauseOpener,
            "laut zufolge nach gemäß": .according,
            "so laut": .cueBehind,
            "dr prof st nr bzw ca z.b d.h u.a usw mio mrd abs art hr fr evtl ggf": .abbreviation,
            "bezeichnete bezeichnet bezeichneten nannte nennt nannten genannt": .naming,
        ])

    static let french = WesternWords(
        language: "fr",
        [
            """
            dit disait dirent disent dis dire disant répondit répond répondait répondirent répondis demanda demande demandait
            demandai demandèrent s'écria écria écrièrent s'écrièrent écriait écriaient écriai cria crie criait crièrent reprit reprend reprenait reprirent ajouta
            ajoute ajoutait ajoutèrent continua continue continuait murmura murmure murmurait répéta répète répétait répliqua
            réplique fit faisait pensa pense pensait interrompit balbutia déclara déclare déclarait affirma affirme expliqua
            explique expliquait observa poursuivit exclama s'exclama interrogea questionna objecta remarqua chuchota souffla soupira
            hurla gémit gronda grommela grogna bégaya riposta insista conclut annonça annonce avoua raconta raconte écrivit
            écrit écrivait lut chanta appela appelle appelait ordonna supplia prononça proféra vociféra acheva commença
            recommença rugit ricana sourit rit dit-il dit-elle dit-on dis-je fit-il fit-elle demanda-t-il demanda-t-elle
            répondit-il répondit-elle reprit-il reprit-elle s'écria-t-il s'écria-t-elle pensa-t-il pensa-t-elle murmura-t-il
            murmura-t-elle ajouta-t-il ajouta-t-elle continua-t-il continua-t-elle disait-il disait-elle répétait-il
            répétait-elle criait-il criait-elle demandait-il demandait-elle répondis-je demandai-je m'écriai-je repris-je fis-je
            pensai-je ajoutai-je disais-je indique indiqua précisa précise souligna souligne estime estima assura assure
            lança lançait glissa siffla jeta coupa conseilla proposa promit jura constata nota songea songeait riait grondait pria
            interpella opina renchérit rétorqua bredouilla marmonna marmotta susurra clama tonna éclata hasarda hésita concéda
            confia corrigea rectifia réfléchit repartit articula plaisanta railla exclamait interrompait bougonna
            déclaré expliqué affirmé ajouté indiqué précisé assuré estimé souligné annoncé répondu écrit lancé confié rappelé
            prévenu martelé raconté assené
            """: .cue,
            "je il elle on nous vous ils elles celui-ci celle-ci celui celle quelqu'un quelqu'une chacun chacune l'un l'une l'autre":
                .pronoun,
            "le la les l un une des mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces":
                .determiner,
            "m mm mme mlle monsieur madame mademoiselle docteur comte comtesse duc prince princesse abbé père mère saint":
                .title,
            """
            à au aux de du des en dans par pour sur sous avec sans et ou mais que qui dont où quand comme si car vers chez entre
            après avant pendant contre
            """: .link,
            "a avait ont avaient est était sont alors encore aussi donc enfin tout toujours puis ensuite doucement":
                .filler,
            "de du des la le d": .particle,
            "à au aux en dans par pour sur sous avec sans vers chez entre après avant pendant contre": .preposition,
            "me te se lui leur nous vous m t s l en y a ont avait avaient": .clitic,
            "d'un d'une d'abord tout et puis qui comme toujours presque d'une d'un d'autant encore ému surpris qu'il qu'elle":
                .manner,
            "à au aux": .addressing,
            "selon d'après": .according,
            "et mais ou que qui quand comme si car puis": .clauseOpener,
            "m mm mme mlle dr st ste etc cf p": .abbreviation,
            "appelle appelait appela nomme nommait surnommait qualifie": .naming,
        ])
}
