package it.sportello.people.merging

import it.sportello.bots.messaging.Urn
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import spock.lang.Specification

import java.time.Instant

class UnionSpec extends Specification {

    static final NOW = Instant.parse('2026-11-23T09:00:00Z')

    def "vacancies: one says #one, the other #other; as one they #together"() {
        when:
        def union = Union.of(person('a', one), person('b', other), 'merge/m/', NOW)

        then:
        union.standing().wants(Purpose.VACANCIES, 'sms') == (together == 'want them')
        Union.of(union, person('b', other), 'merge/m/', NOW) == union

        where:
        one       | other     || together
        'nothing' | 'nothing' || 'want none'
        'yes'     | 'nothing' || 'want them'
        'nothing' | 'yes'     || 'want them'
        'yes'     | 'yes'     || 'want them'
        'yes'     | 'no'      || 'want none'
        'no'      | 'yes'     || 'want none'
        'no'      | 'nothing' || 'want none'
        'nothing' | 'no'      || 'want none'
    }

    def "a NO to one channel stays a NO to that channel alone, whoever said it"() {
        given:
        def yes = person('a', 'yes')
        def noSms = person('b', 'yes').choosing([choice(false, 'sms')])

        expect:
        [Union.of(yes, noSms, 'merge/m/', NOW), Union.of(noSms, yes, 'merge/m/', NOW)].every {
            !it.standing().wants(Purpose.VACANCIES, 'sms') && it.standing().wants(Purpose.VACANCIES, 'telegram')
        }
    }

    def "an appointment's reminder, which needs no wish, is sent unless either refused it"() {
        given:
        def refused = person('b', 'nothing').choosing([new Choice(Purpose.APPOINTMENTS, '*', false, NOW, 'stop/it', 'k')])

        expect:
        Union.of(person('a', 'nothing'), person('b', 'nothing'), 'merge/m/', NOW).standing().wants(Purpose.APPOINTMENTS, 'sms')
        !Union.of(person('a', 'nothing'), refused, 'merge/m/', NOW).standing().wants(Purpose.APPOINTMENTS, 'sms')
    }

    def "one who is under 18 stays so; what is not known is filled in; SMS comes last"() {
        given:
        def a = person('a', 'yes').withAge(Contact.Age.ADULT).withUrns([Urn.of('tel:+391'), Urn.of('telegram:1')])
        def b = person('b', 'yes').withAge(Contact.Age.MINOR).withUrns([Urn.of('tel:+392'), Urn.of('telegram:2')]).withTown('B354').withName('Ada')

        when:
        def union = Union.of(a, b, 'merge/m/', NOW)

        then:
        union.age() == Contact.Age.MINOR
        union.town() == 'B354'
        union.name() == 'Ada'
        union.urns()*.text() == ['telegram:1', 'telegram:2', 'tel:+391', 'tel:+392']
    }

    def "taken back, it is as it was; what was said since stays"() {
        given:
        def a = person('a', 'yes').withUrns([Urn.of('telegram:1'), Urn.of('tel:+391')])
        def b = person('b', 'no').withUrns([Urn.of('tel:+392')]).withName('Ada').withOffice('CA')
        def merge = new Merge('m', 'b', 'a', 'Anna', NOW, MergeState.DONE, b.urns(), Merge.Facts.of(a), Union.facts(a, b), 1)
        def union = Union.of(a, b, 'merge/m/', NOW)

        expect:
        Union.without(union, merge) == a

        when:
        def later = union.withOffice('SS').choosing([new Choice(Purpose.SURVEYS, '*', false, NOW.plusSeconds(9), 'stop/it', 'k9')])

        then:
        Union.without(later, merge).office() == 'SS'
        !Union.without(later, merge).standing().wants(Purpose.SURVEYS, 'sms')
        Union.refusedSince(later, merge)*.purpose() == [Purpose.SURVEYS]
    }

    private static Choice choice(boolean wanted, String channel = '*') {
        new Choice(Purpose.VACANCIES, channel, wanted, NOW, 'avvisi/it', "$channel$wanted")
    }

    private static Contact person(String id, String says) {
        def choices = says == 'nothing' ? [] : [choice(says == 'yes')]
        new Contact(id, 0, null, 'it', null, null, Contact.Audience.CITIZEN, Contact.Age.UNKNOWN, [], choices, NOW)
    }
}
