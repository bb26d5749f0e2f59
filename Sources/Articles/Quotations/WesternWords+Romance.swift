/// Words of Spanish, Italian, Portuguese and Dutch around quotations, in the forms that news and novels use most.
extension WesternWords {
    static let spanish = WesternWords(
        language: "es",
        [
            """
            dijo dice decía dicen dijeron diciendo digo respondió responde contestó contesta preguntó pregunta preguntaba afirmó
            afirma afirmaron explicó explica explicaba añadió añade agregó agrega señaló señala aseguró asegura indicó indica
            declaró declara manifestó manifiesta sostuvo sostiene subrayó subraya destacó destaca advirtió advierte insistió
            insiste recordó recuerda comentó comenta concluyó concluye apuntó apunta precisó precisa reconoció reconoce admitió
            admite anunció anuncia denunció denuncia exclamó exclama gritó grita gritaba susurró murmuró repitió repuso replicó
            replica continuó continúa prosiguió pensó piensa pensaba escribió escribe confesó aclaró reiteró opinó considera
            consideró lamentó criticó pidió pide exigió prometió propuso aconsejó ordenó suplicó observó interrumpió balbuceó
            relató relata contó cuenta leyó citó dicho afirmado explicado asegurado señalado añadido declarado respondido
            """: .cue,
            "yo él ella ello usted ustedes nosotros vosotros ellos ellas quien uno éste ésta aquél aquélla ambos todos nadie alguien":
                .pronoun,
            """
            el la los las un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa
            aquel aquella varios varias algunos algunas muchos
            """: .determiner,
            """
            señor señora señorita don doña doctor doctora profesor profesora presidente presidenta ministro ministra general
            capitán padre madre rey reina conde condesa duque san santa sr sra srta dr dra
            """: .title,
            """
            a ante bajo con contra de desde en entre hacia hasta para por según sin sobre tras y e o u pero mas que quien cuando
            donde como si porque aunque mientras al del
            """: .link,
            """
            ha había han habían es era son eran fue está estaba también ya entonces luego después ahora hoy ayer además sólo solo
            así todavía aún no siempre finalmente
            """: .filler,
            "de del la las los y": .particle,
            "a ante bajo con contra de desde en entre hacia hasta para por sin sobre tras al": .preposition,
            "me te se le les lo la nos os ha han había habían": .clitic,
            "con en entre casi muy sin": .manner,
            "a al": .addressing,
            "según": .according,
            "y pero o que cuando si porque aunque mientras": .clauseOpener,
            "sr sra srta dr dra ud uds d etc pág núm": .abbreviation,
            "llama llamaba llamó llamado califica calificó denomina tilda": .naming,
        ])

    static let italian = WesternWords(
        language: "it",
        [
            """
            disse dice diceva dicono dissero dicendo dico rispose risponde rispondeva chiese chiede chiedeva domandò domanda
            affermò afferma spiegò spiega spiegava aggiunse aggiunge sottolineò sottolinea dichiarò dichiara sostiene sostenne
            assicura assicurò ricorda ricordò osservò osserva conclude concluse ammette ammise annuncia annunciò precisa precisò
            commenta commentò insiste ribadisce ribadì avverte denuncia racconta raccontò raccontava esclamò esclama gridò grida
            gridava mormorò sussurrò ripeté riprese replicò replica continuò continua proseguì prosegue pensò pensa pensava
            scrisse scrive confessò ritiene promise propose ordinò interruppe balbettò soggiunse fece lesse evidenzia
            detto spiegato aggiunto affermato dichiarato risposto sottolineato osservato ricordato scritto commentato
            """: .cue,
            "io egli ella lui lei esso essa noi voi loro essi chi qualcuno nessuno tutti entrambi costui costei quello quella":
                .pronoun,
            """
            il lo la i gli le l un uno una mio mia miei mie tuo tua suo sua suoi sue nostro nostra vostro loro questo questa questi
            quel quella quei alcuni alcune molti ogni
            """: .determiner,
            """
            signor signora signorina signore don donna dottor dottore dottoressa professor professore presidente ministro
            ministra generale capitano padre madre re regina conte contessa duca san santa sig prof dott onorevole
            """: .title,
            """
            a ad al allo alla ai da dal dalla di del della dei delle in nel nella con su sul per tra fra e ed o ma che chi quando
            dove come se perché mentre secondo contro senza verso
            """: .link,
            """
            ha aveva hanno avevano è era sono erano anche già poi allora ora oggi ieri inoltre solo così ancora non sempre infine
            """: .filler,
            "di de del della dei d": .particle,
            "a ad al alla da dal di in nel con su per tra fra contro senza verso": .preposition,
            "mi ti si gli le lo la ci vi ne ha hanno aveva avevano": .clitic,
            "con in quasi senza": .manner,
            "a ad al alla": .addressing,
            "secondo": .according,
            "e ma o che quando se perché mentre": .clauseOpener,
            "sig prof dott ecc pag art on": .abbreviation,
            "chiama chiamava chiamò definisce definì": .naming,
        ])

    static let portuguese = WesternWords(
        language: "pt",
        [
            """
            disse diz dizia dizem disseram dizendo respondeu responde perguntou pergunta perguntava afirmou afirma explicou explica
            acrescentou acrescenta declarou declara destacou destaca ressaltou ressalta garantiu garante lembrou lembra observou
            observa concluiu conclui admitiu admite anunciou anuncia comentou comenta insistiu insiste alertou alerta denunciou
            contou conta relatou relata exclamou exclama gritou grita murmurou sussurrou repetiu retomou retorquiu replicou
            continuou continua prosseguiu pensou pensa escreveu escreve confessou avalia avaliou considera considerou prometeu
            propôs ordenou interrompeu leu argumentou defendeu salientou sublinhou
            """: .cue,
            "eu ele ela você vocês nós vós eles elas quem alguém ninguém todos ambos este aquele": .pronoun,
            """
            o a os as um uma uns umas meu minha meus minhas teu tua seu sua seus suas nosso nossa este esta esse essa aquele aquela
            vários várias alguns algumas muitos
            """: .determiner,
            """
            senhor senhora senhorita dom dona doutor doutora professor professora presidente presidenta ministro ministra general
            capitão padre madre rei rainha conde condessa duque são santa sr sra dr dra
            """: .title,
            """
            a ao à aos às ante até com contra de do da dos das desde em no na nos nas entre para por pelo pela sem sob sobre e ou
            mas que quem quando onde como se porque embora enquanto segundo
            """: .link,
            """
            tem tinha têm tinham é era são eram foi está estava também já então depois agora hoje ontem ainda só assim não sempre
            """: .filler,
            "de do da dos das e": .particle,
            "a ao com contra de do da em no na entre para por pelo sem sob sobre": .preposition,
            "me te se lhe lhes o a nos vos": .clitic,
            "com em quase sem": .manner,
            "a ao à": .addressing,
            "segundo conforme": .according,
            "e mas ou que quando se porque enquanto": .clauseOpener,
            "sr sra dr dra prof etc pág art": .abbreviation,
            "chama chamava chamou classifica classificou": .naming,
        ])

    static let dutch = WesternWords(
        language: "nl",
        [
            """
            zei zegt zeggen zeiden gezegd antwoordde antwoordt vroeg vraagt riep roept fluisterde mompelde schreeuwde herhaalde
            verklaarde verklaart vertelde vertelt legt legde stelde stelt meende meent vindt vond schreef schrijft voegde voegt
            benadrukte benadrukt waarschuwde waarschuwt erkende erkent bevestigde bevestigt meldde meldt liet laat vervolgde
            besloot dacht denkt reageerde reageert lachte zuchtte snauwde
            """: .cue,
            "ik hij zij ze we wij jij je jullie u men deze die iemand niemand iedereen allen beiden": .pronoun,
            "de het een mijn jouw zijn haar ons onze hun dit dat deze die enkele veel sommige elke": .determiner,
            "heer mevrouw meneer dr prof minister president premier generaal kapitein koning koningin graaf burgemeester":
                .title,
            """
            in op aan bij van voor met naar uit over onder tegen door zonder tijdens na en of maar omdat als wanneer dat toen terwijl
            volgens tot
            """: .link,
            "heeft had hebben hadden is was zijn waren wordt werd ook nog toen dan nu weer later vandaag gisteren niet al":
                .filler,
            "van de der den het ter ten": .particle,
            "in op aan bij van voor met naar uit over onder tegen door zonder tijdens na tot": .preposition,
            "volgens aldus": .according,
            "aldus": .cueBehind,
            "en maar of dat toen als wanneer terwijl omdat": .clauseOpener,
            "dr prof mr st bijv enz blz art": .abbreviation,
            "noemde noemt noemden": .naming,
        ])
}
