package it.sportello.talk.selfservice

import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.SampleOffices
import it.sportello.people.contacts.Contact
import it.sportello.templates.Phrasebook
import spock.lang.Specification

import java.time.Instant

class AgeSpec extends Specification {

    def "a person who is #before and says #said is #after: nobody lifts by a word what the office must confirm"() {
        given:
        def anna = Contact.newcomer('anna', new Urn('telegram', '1'), Instant.EPOCH).withAge(before)

        expect:
        anna.declaring(said == 'yes').age() == after

        where:
        before                      | said  || after
        Contact.Age.UNKNOWN         | 'yes' || Contact.Age.ADULT
        Contact.Age.UNKNOWN         | 'no'  || Contact.Age.MINOR
        Contact.Age.ADULT           | 'no'  || Contact.Age.MINOR
        Contact.Age.MINOR           | 'yes' || Contact.Age.MINOR
        Contact.Age.MINOR_CONFIRMED | 'yes' || Contact.Age.MINOR_CONFIRMED
        Contact.Age.MINOR_CONFIRMED | 'no'  || Contact.Age.MINOR_CONFIRMED
    }

    def "opening hours say days in a row once (#language)"() {
        expect:
        HoursWords.of(SampleOffices.cagliari().hours(), Phrasebook.load().formats(language)) == words

        where:
        language || words
        'it'     || 'lun 9:00-12:00; mar 9:00-12:00, 15:00-17:00; mer-ven 9:00-12:00'
        'en'     || 'Mon 9:00-12:00; Tue 9:00-12:00, 15:00-17:00; Wed-Fri 9:00-12:00'
    }
}
