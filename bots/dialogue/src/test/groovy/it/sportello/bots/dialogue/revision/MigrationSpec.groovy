package it.sportello.bots.dialogue.revision

import it.sportello.bots.dialogue.Playing
import it.sportello.bots.dialogue.flow.Flow
import spock.lang.Specification

import java.time.LocalDate

import static it.sportello.bots.dialogue.revision.Migration.Choice.ASK_AGAIN
import static it.sportello.bots.dialogue.revision.Migration.Choice.FINISH_OLD
import static it.sportello.bots.dialogue.revision.Migration.Choice.KEEP

class MigrationSpec extends Specification {

    static final TODAY = LocalDate.of(2026, 11, 22)
    static final NODES = '''
        eta: { ask: number, keep: age, min: 14, max: 99, next: lingue }
        lingue: { ask: several, keep: langs, options: [it, fr, en], next: come }
        come: { ask: choice, keep: mode, optional: yes, options: [video, presenza], next: fine }
        fine: { say: fine, end: ok }'''
    static final WORDS = '''
        eta.ask: Quanti anni hai?
        lingue: { ask: "Che lingue?", it: Italiano, fr: Francese, en: Inglese }
        come: { ask: "Come?", video: In video, presenza: In presenza }
        fine: Grazie.'''
    static final ANSWERS = [age: '30', langs: 'it,fr', mode: '-']

    def from = Playing.flow(NODES, WORDS)

    def 'what changed between two revisions is what people see or may answer, not the way on'() {
        given:
        def to = Playing.flow(NODES.replace('max: 99', 'max: 70').replace('next: come }', 'next: fine }').replace('come: { ask: choice', 'modo: { ask: choice'),
                WORDS.replace('Francese', 'Francese o wolof').replace('come:', 'modo:'))

        expect:
        Comparison.of(from, to) == new Comparison(['fine'] as Set, ['eta', 'lingue'] as Set, ['come'] as Set, ['modo'] as Set)
        Comparison.of(from, from).changed().empty
    }

    def 'an answer to a changed question is kept, asked again, or finished with the old revision: #choice'() {
        given:
        def to = Playing.flow(NODES, WORDS.replace('Quanti anni hai?', 'Qual è la tua età?'))

        expect:
        Migration.of(ANSWERS, 'come', from, to, choice ? [eta: choice] : [:], TODAY) == result

        where:
        choice     | result
        KEEP       | new Migration(false, ANSWERS, [:], [:])
        ASK_AGAIN  | new Migration(false, ANSWERS.findAll { it.key != 'age' }, [age: '30'], [:])
        null       | new Migration(false, ANSWERS.findAll { it.key != 'age' }, [age: '30'], [:])
        FINISH_OLD | new Migration(true, ANSWERS, [:], [:])
    }

    def 'who neither answered nor stands at the changed question is not held back by it'() {
        given:
        def to = Playing.flow(NODES, WORDS.replace('Come?', 'In che modo?'))

        expect:
        Migration.of([age: '30'], standing, from, to, [come: FINISH_OLD], TODAY).stays() == stays

        where:
        standing | stays
        'lingue' | false
        'come'   | true
    }

    def 'an answer that is none any more is asked again, even if it should be kept'() {
        given:
        def to = Playing.flow(NODES.replace('[it, fr, en]', '[it, en]').replace('min: 14', 'min: 40').replace('optional: yes, ', ''), WORDS)

        expect:
        Migration.of(ANSWERS, null, from, to, [eta: KEEP, lingue: KEEP, come: KEEP], TODAY) == new Migration(false, [:], ANSWERS, [:])
    }

    def 'nothing chosen of several is an answer where nothing need be, and what is asked as before is answered as before'() {
        given:
        def none = Playing.flow(NODES.replace('keep: langs,', 'keep: langs, min: 0,'), WORDS)
        def more = Playing.flow(NODES.replace('keep: langs, options: [it, fr, en]', 'keep: langs, min: 0, options: [it, fr, en, de]'), WORDS.replace('en: Inglese', 'en: Inglese, de: Tedesco'))
        def some = Playing.flow(NODES, WORDS)

        expect:
        Migration.of([langs: 'none'], null, none, none, [:], TODAY).answered() == [langs: 'none']
        Migration.of([langs: 'none'], null, none, more, [lingue: KEEP], TODAY).answered() == [langs: 'none']
        Migration.of([langs: 'none'], null, none, some, [lingue: KEEP], TODAY).again() == [langs: 'none']
    }

    def 'whatever is edited and chosen, no answer is lost'() {
        given:
        def chance = new Random(20261122)
        def values = [age: ['14', '30', '99'], langs: ['it', 'it,fr', 'fr,en'], mode: ['video', 'presenza', '-']]

        expect:
        500.times {
            def to = edited(chance)
            def answers = values.findAll { chance.nextInt(4) > 0 }.collectEntries { name, some -> [name, some[chance.nextInt(some.size())]] }
            def choices = ['eta', 'lingue', 'come'].findAll { chance.nextBoolean() }.collectEntries { [it, Migration.Choice.values()[chance.nextInt(3)]] }
            def standing = chance.nextBoolean() ? from.nodes().keySet()[chance.nextInt(4)] : null
            def moved = Migration.of(answers, standing, from, to, choices, TODAY)
            assert moved.answered() + moved.again() + moved.aside() == answers
            assert moved.answered().size() + moved.again().size() + moved.aside().size() == answers.size()
            assert moved == Migration.of(answers, standing, from, to, choices, TODAY)
            assert moved.stays() || moved.answered().keySet().every { name -> to.nodes().values().any { it.keeps() && it.ask().keep() == name } }
        }
    }

    private static Flow edited(Random chance) {
        def nodes = NODES
        def words = WORDS
        def edits = [{ nodes = nodes.replace('max: 99', 'max: ' + (20 + chance.nextInt(90))) },
                     { nodes = nodes.replace('[it, fr, en]', '[it, en]') }, { words = words.replace('Quanti anni hai?', 'Età?') },
                     { nodes = nodes.replace('keep: mode', 'keep: way') }, { nodes = nodes.replace('keep: langs', 'keep: languages') },
                     { nodes = nodes.replace('optional: yes, ', '') }, { nodes = nodes.replace('ask: number', 'ask: date').replace('min: 14, max: 99, ', '') },
                     { nodes = nodes.replace('come: {', 'modo: {').replace('next: come', 'next: modo'); words = words.replace('come:', 'modo:') }]
        edits.findAll { chance.nextInt(3) == 0 }.each { it() }
        Playing.flow(nodes, words)
    }
}
