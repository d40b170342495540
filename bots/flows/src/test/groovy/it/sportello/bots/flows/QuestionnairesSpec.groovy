package it.sportello.bots.flows

import it.sportello.bots.dialogue.flow.Flow
import it.sportello.bots.dialogue.flow.FlowFolders
import spock.lang.Specification

/** What we owe to whoever answers, whatever is asked. */
class QuestionnairesSpec extends Specification {

    static final ASKED = FlowFolders.onClasspath(QuestionnairesSpec.classLoader).findAll { it.questionnaire() }
    /** Roots of words, in our languages, about health and family. */
    static final PRIVATE = ~/(?iu)\b(salut[ei]|malatt|medicin|gravidanz|incint|figli|coniug|spos|health|ill(ness)?\b|sick|pregnan|child|husband|wife|santé|maladi|enceinte|enfant|mari\b|épou)|صحة|الصحة|مرض|حامل|أطفال|زوج/
    /** The company's own questions are about a sector, not about a person. */
    static final ABOUT_PEOPLE = ASKED.findAll { it.name() != 'fabbisogni-aziende' }

    def 'there are three'() {
        expect:
        ASKED*.name() as Set == ['scheda', 'autonomia-digitale', 'fabbisogni-aziende'] as Set
    }

    def 'who begins #flow.name is told how long it takes, and may say no or later'() {
        given:
        def first = flow.node('inizio').ask()

        expect:
        first.options().keySet().containsAll(['comincia', 'dopo', 'no'])
        flow.texts().languages().every { flow.texts().get(it, 'presentazione').contains('{minutes}') }

        where:
        flow << ASKED
    }

    def 'nothing in #flow.name asks about health or family, in any language'() {
        expect:
        asked(flow).findAll { key, text -> text =~ PRIVATE } == [:]

        where:
        flow << ABOUT_PEOPLE
    }

    def 'every question of #flow.name may be left out'() {
        expect:
        flow.nodes().values().findAll { it.keeps() && !it.ask().optional() } == []

        where:
        flow << ASKED
    }

    /** Questions and options as people see them. */
    private static Map<String, String> asked(Flow flow) {
        flow.texts().byLanguage().collectEntries { language, texts ->
            texts.findAll { key, text ->
                def (node, part) = key.split(/\./, 2) + [null]
                flow.nodes()[node]?.keeps() && !key.endsWith('.also') && !(part in ['help', 'why', 'label', 'examples', 'known'])
            }.collectEntries { key, text -> ["$language $key".toString(), text] }
        }
    }
}
