package it.sportello.ask.campaigns

import it.sportello.bots.messaging.Urn
import it.sportello.talk.broadcasts.AudienceSource.Candidate
import it.sportello.talk.broadcasts.running.House
import spock.lang.Specification

import java.time.Duration
import java.time.Instant

class DepartureSpec extends Specification {

    Campaigning world = new Campaigning()

    def "on a Sunday morning the preview says that it leaves on Monday at eight, and reckons who can be reached then"() {
        given:
        world.at('2026-11-28T10:00')
        world.person('anna', 40, urns: ['whatsapp:accepted-anna'])
        world.at('2026-11-29T06:28')
        def leaves = Instant.parse('2026-11-30T07:00:00Z')
        def draft = world.draft()

        when:
        def row = world.preview.preview(draft).offices().first()
        def then = world.house.foresee.of(world.audiences.imagined(draft, House.OFFICE, leaves), leaves)
                .apply([new Candidate(world.house.contacts.find('anna').get(), Urn.of('whatsapp:accepted-anna'), null)]).first()

        then:
        row.leaves() == leaves
        row.channels().keySet() == (then.line() == null ? [] : [then.line().type().name()]) as Set
        row.missed() == row.people() - row.channels().values().sum(0)

        and: 'one hour chosen in the open hours stands'
        world.preview.preview(world.draft(startAt: leaves + Duration.ofHours(3))).offices().first().leaves() == leaves + Duration.ofHours(3)
    }
}
