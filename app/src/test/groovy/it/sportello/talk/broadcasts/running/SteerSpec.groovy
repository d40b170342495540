package it.sportello.talk.broadcasts.running

import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.BroadcastState
import spock.lang.Shared
import spock.lang.Specification

import static it.sportello.talk.broadcasts.BroadcastState.*
import static it.sportello.talk.broadcasts.running.Steer.Wish.*

class SteerSpec extends Specification {

    @Shared House house = new House()

    private Broadcast standing(BroadcastState state, int people = 10, String author = 'omar') {
        def draft = house.draft(author: author)
        house.broadcasts.change(draft.id()) { it.with(new Broadcast.Plan(null, people, 0, null)).with(state) }
    }

    def "#wish is possible from #from, and from nowhere else"() {
        expect:
        BroadcastState.values().findAll { Steer.mayWish(wish, it) } as Set == from as Set

        where:
        wish          | from
        START         | [DRAFT]
        APPROVE       | [SECOND_PERSON]
        WITHDRAW      | [SECOND_PERSON, SCHEDULED]
        PAUSE         | [PREPARING, RUNNING]
        RESUME        | [PAUSED]
        STOP          | [DRAFT, SECOND_PERSON, SCHEDULED, PREPARING, RUNNING, PAUSED]
        CLOSE_UNKNOWN | [UNSETTLED]
    }

    def "whatever is wished where it may be, the broadcast goes where its table allows"() {
        given:
        def standing = standing(from)

        when:
        def after = house.steer.steer(standing.id(), wish, 'ada')

        then:
        after instanceof Steer.Result.Stands
        from.next().contains(after.broadcast().state())

        where:
        [from, wish] << [BroadcastState.values().toList(), Steer.Wish.values().toList()].combinations().findAll { Steer.mayWish(it[1], it[0]) }
    }

    def "#wish pressed twice does nothing more"() {
        given:
        def id = standing(from).id()
        def once = house.steer.steer(id, wish, 'ada')

        when:
        def twice = house.steer.steer(id, wish, 'ada')

        then:
        twice instanceof Steer.Result.Stands
        twice.broadcast() == once.broadcast()

        where:
        wish          | from
        START         | DRAFT
        APPROVE       | SECOND_PERSON
        WITHDRAW      | SCHEDULED
        PAUSE         | RUNNING
        RESUME        | PAUSED
        STOP          | RUNNING
        CLOSE_UNKNOWN | UNSETTLED
    }

    def "nothing starts that nobody has counted"() {
        expect:
        house.steer.steer(standing(DRAFT, 0).id(), START, 'ada') instanceof Steer.Result.NotCounted
    }

    def "above five hundred people a second person must agree, and not the author"() {
        given:
        def id = standing(DRAFT, 501, 'rita').id()

        expect:
        house.steer.steer(id, START, 'rita').broadcast().state() == SECOND_PERSON
        house.steer.steer(id, APPROVE, 'rita') instanceof Steer.Result.SamePerson
        house.broadcasts.find(id).get().state() == SECOND_PERSON
        house.steer.steer(id, APPROVE, 'ada').broadcast().approver() == 'ada'
        house.broadcasts.find(id).get().state() == PREPARING
        house.steer.steer(standing(DRAFT, 500).id(), START, 'ada').broadcast().state() == PREPARING
    }

    def "what was stopped stays stopped"() {
        given:
        def id = standing(STOPPED).id()

        expect:
        [START, APPROVE, PAUSE, RESUME, WITHDRAW, CLOSE_UNKNOWN].every { house.steer.steer(id, it, 'ada') instanceof Steer.Result.NotFrom }
    }
}
