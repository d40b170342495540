package it.sportello.ask.scores

import com.fasterxml.jackson.databind.ObjectMapper
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SpecVersion
import it.sportello.ask.scores.rules.ReadRules
import it.sportello.bots.dialogue.words.BrokenFlow
import it.sportello.bots.dialogue.words.Yaml
import spock.lang.Specification

/** {@code scores.schema.json} is for editors, {@link ReadRules} for the service: they must be of one mind. */
class RulesSchemaSpec extends Specification {

    static final SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(RulesSchemaSpec.getResourceAsStream('/scores.schema.json'))
    static final RULES = RulesSchemaSpec.getResource('/flows/prova/scores.yml').text

    def "the schema and the reader agree: #what"() {
        given:
        def text = RULES.replace(was, becomes)
        assert was.empty || text != RULES

        expect:
        SCHEMA.validate(new ObjectMapper().valueToTree(Yaml.map('scores.yml', text.bytes))).empty == readable
        readable(text.bytes) == readable

        where:
        what                               | was                                                     | becomes                                  || readable
        'as it is'                         | ''                                                      | ''                                       || true
        'of another grammar'               | 'spec: 1'                                               | 'spec: 2'                                || false
        'without a day'                    | "from: '2026-01-01'\n"                                  | ''                                       || false
        'from no day'                      | "'2026-01-01'"                                          | 'gennaio'                                || false
        'an unknown word'                  | 'spec: 1'                                               | 'spec: 1\naltro: x'                      || false
        'without a word for the missing'   | 'missing: Domanda non posta., '                         | ''                                       || false
        'a blank word'                     | 'missing: Domanda non posta.'                           | 'missing: " "'                           || false
        'a very long word'                 | 'Domanda non posta.'                                    | 'x' * 301                                || false
        'no dimension'                     | RULES.substring(RULES.indexOf('dimensions:'))           | 'dimensions: {}'                         || false
        'a dimension without a title'      | 'title: Spostamenti'                                    | ''                                       || false
        'a band without a name'            | ', name: pochi'                                         | ''                                       || false
        'a band from a word'               | "from: '2'"                                             | 'from: due'                              || false
        'a band below zero'                | "from: '0', to: '1'"                                    | "from: '-5', to: '1'"                    || true
        'points beyond a million'          | "points: '2', why: Ha la patente B."                    | "points: '1000000', why: Ha la patente." || false
        'points without a why'             | "points: '2', why: Ha la patente B."                    | "points: '2'"                            || false
        'a range open at its end'          | "{ from: '21', to: '200',"                              | "{ from: '21',"                          || true
        'a cap without a why'              | '        beyond: Più di 1 punto per i mezzi non si conta.\n' | ''                                  || false
        'no cap at all'                    | "        most: '1'\n        beyond: Più di 1 punto per i mezzi non si conta.\n" | ''               || true
        'two kinds of rule for a question' | "        most: '1'\n"                                   | "        most: '1'\n        ranges: []\n" || false
        'a total'                          | 'dimensions:'                                           | "total: { title: Insieme, bands: [{ from: '0', to: '9', name: tutto, title: Tutto }] }\ndimensions:" || true
        'a total with questions'           | 'dimensions:'                                           | "total: { title: Insieme, questions: {}, bands: [{ from: '0', to: '9', name: tutto, title: Tutto }] }\ndimensions:" || false
    }

    private static boolean readable(byte[] bytes) {
        try {
            ReadRules.read('prova', bytes) != null
        } catch (BrokenFlow ignored) {
            false
        }
    }
}
