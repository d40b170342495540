package it.sportello.bots.dialogue.flow

import spock.lang.Specification

class StartsSpec extends Specification {

    static final YML = '''\
        spec: 1
        language: it
        expires: 12h
        starts:
          keyword: [offerta, candidati]
          intent: apply
          payload: { v_: vacancy, n_: vacancy }
          pattern: '(?<vacancy>[A-Z]{2}[- ]?\\d{1,7})'
        nodes: { a: { end: ok } }'''.stripIndent()

    def flow = FlowFile.read('offerta', ['flow.yml': YML.bytes])

    def 'a flow begins on a keyword, an intent, a button and a typed code, and knows on which'() {
        expect:
        flow.starts().byKeyword('candidati').get() == [start: 'candidati']
        flow.starts().byIntent('apply').get() == [start: 'apply']
        flow.starts().byPayload('n_PA-20981').get() == [start: 'n_', vacancy: 'PA-20981']
        flow.starts().byText(' pa 20981 ').get() == [start: 'pattern', vacancy: 'pa 20981']
    }

    def 'and on nothing else'() {
        expect:
        flow.starts().byKeyword('stop').empty
        flow.starts().byIntent('stop').empty
        flow.starts().byPayload('v_').empty
        flow.starts().byPayload('x_PA-20981').empty
        flow.starts().byText('la PA-20981 che hai mandato').empty
    }

    def 'an edited file is another revision, and an added picture is not'() {
        expect:
        flow.revision() == FlowFile.read('offerta', ['flow.yml': YML.bytes, 'disegno.png': 'x'.bytes]).revision()
        flow.revision() != FlowFile.read('offerta', ['flow.yml': (YML + '\n').bytes]).revision()
        flow.revision() != FlowFile.read('offerta', ['flow.yml': YML.bytes, 'text.it.yml': '{}'.bytes]).revision()
        flow.revision() ==~ '[0-9a-f]{16}'
    }

}
