package it.sportello.bots.dialogue.words

import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

class YamlFileSpec extends Specification {

    static final TEXT = '''\
        # Who wrote this, and why
        spec: 1

        # the questions
        nodes:
          comune: { ask: place, optional: yes, next: nascita } # where
          # between 15 and 100
          nascita:
            ask: date
            next: [ { when: { a: 'no' }, to: b }, { to: c } ]
        words: |
          One line.
          Another.
        '''.stripIndent()

    static YamlMap node(YamlFile file, String name) { file.root().map('nodes').get().map(name).get() }

    def "what is changed is changed, and comments, order and style of the rest stay"() {
        given:
        def file = YamlFile.read('prova/flow.yml', TEXT)

        when:
        node(file, 'comune').set('ask', 'text')
        node(file, 'comune').set('options', ['a', 'b'])
        node(file, 'nascita').set('note', 'Prima riga: due punti.\nSeconda riga.')
        file.root().map('nodes').get().move('nascita', 'comune')

        then:
        file.text() == '''\
            # Who wrote this, and why
            spec: 1

            # the questions
            nodes:
              # between 15 and 100
              nascita:
                ask: date
                next: [{when: {a: 'no'}, to: b}, {to: c}]
                note: |
                  Prima riga: due punti.
                  Seconda riga.
              comune: {ask: text, optional: yes, next: nascita, options: [a, b]} # where
            words: |
              One line.
              Another.
            '''.stripIndent()
    }

    def "a text that means something in YAML is a text again when it is read: #text"() {
        given:
        def file = YamlFile.read('prova/text.it.yml', 'a: { b: c }\nd: e')

        when:
        file.root().map('a').get().set('b', text)
        file.root().set('d', text)

        then:
        Yaml.flat('x', file.text().bytes) == ['a.b': text.strip(), d: text.strip()]

        where:
        text << ['no: # "x" \'y\'', '- a', '{x}', '* any', '>=18', 'a\nb: c\n  d', '\t!tag', '[v], &a', "l'età", '@x', '%y', '| z', 'a\n\n # b', 'مرحبا: نعم', '']
    }

    def "every file of the flows is the same when it is written anew, comments too"() {
        expect:
        Files.walk(Path.of('../flows')).filter { it.toString() ==~ '.*/(flow|text\\.[a-z]+)\\.yml' && !it.toString().contains('target') }.toList().each {
            def before = Files.readString(it)
            def after = YamlFile.read(it.toString(), before).text()
            assert Yaml.map('x', after.bytes) == Yaml.map('x', before.bytes)
            assert after.readLines().count { it.contains('# ') } == before.readLines().count { it.contains('# ') }
            assert YamlFile.read(it.toString(), after).text() == after
        }.size() > 60
    }

    def "what cannot be read is refused with its line: #text"() {
        when:
        YamlFile.read('prova/flow.yml', text)

        then:
        def broken = thrown(BrokenFlow)
        broken.message.startsWith('prova/flow.yml: ' + what)

        where:
        text              | what
        'a: ['            | 'non è YAML, riga 1'
        'a: 1\nb: 2\na: 3' | 'non è YAML, riga 3'
        '- a'             | 'deve contenere nomi e valori'
    }
}
