package it.sportello.bots.flows

import com.fasterxml.jackson.databind.ObjectMapper
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SpecVersion
import it.sportello.bots.dialogue.flow.FlowFolders
import it.sportello.bots.dialogue.lint.Catalogue
import it.sportello.bots.dialogue.lint.FlowLint
import it.sportello.bots.dialogue.words.Yaml
import it.sportello.templates.Keywords
import spock.lang.Specification

class FlowsSpec extends Specification {

    static final FLOWS = FlowFolders.onClasspath(FlowsSpec.classLoader)
    static final KEYWORDS = Keywords.load()
    static final CATALOGUE = Catalogue.read('capabilities.yml', FlowsSpec.getResource('/flows/capabilities.yml').bytes)

    def 'every questionnaire is sound, in every language it comes in'() {
        expect:
        FLOWS*.name().containsAll(['benvenuto', 'cerca', 'avvisi', 'offerta', 'candidature', 'stop', 'lingua', 'chiamami',
                                   'non-sono-io', 'chi-scrive'])
        FlowLint.check(FLOWS, CATALOGUE).collect { it.toString() } == []
    }

    def 'every questionnaire speaks Italian, English, French and Arabic'() {
        expect:
        FLOWS.every { it.texts().languages() == ['ar', 'en', 'fr', 'it'] as Set }
    }

    def 'every word that #flow.name tells people to write is one we understand'() {
        expect:
        flow.texts().byLanguage().collectMany { language, texts ->
            def skips = flow.texts().get(language, 'option.prefer-not.also').split(', ')*.toUpperCase()
            texts.values().collectMany { capitals(it) }.unique().findAll { !KEYWORDS.of(it).present && !(it in skips) }.collect { "$language $it" as String }
        } == []

        where:
        flow << FLOWS
    }

    def 'the schema an editor completes by knows every questionnaire'() {
        given:
        def schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(FlowsSpec.getResourceAsStream('/flow.schema.json'))

        expect:
        FLOWS.every {
            def file = FlowsSpec.getResource("/flows/${it.name()}/flow.yml")
            schema.validate(new ObjectMapper().valueToTree(Yaml.map('flow.yml', file.bytes))).empty
        }
    }

    def 'and the schema of scores knows the rules of every one that has some'() {
        given:
        def schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(FlowsSpec.getResourceAsStream('/scores.schema.json'))
        def files = FLOWS.collect { FlowsSpec.getResource("/flows/${it.name()}/scores.yml") }.findAll()

        expect:
        !files.empty
        files.every { schema.validate(new ObjectMapper().valueToTree(Yaml.map('scores.yml', it.bytes))).empty }
    }

    /** Three letters are an abbreviation, and SPID is a name. */
    private static List<String> capitals(String text) {
        (text =~ /(?<!\p{L})(\p{Lu}{2,}(?: \p{Lu}{2,})*)(?!\p{L})/).collect { it[1] as String }.findAll { it.length() > 3 } - 'SPID'
    }
}
