package it.sportello.ask.questionnaires.demo

import io.micronaut.runtime.server.EmbeddedServer
import io.micronaut.runtime.server.event.ServerStartupEvent
import it.sportello.Desk
import it.sportello.ask.questionnaires.OwnSheets
import it.sportello.ask.questionnaires.SheetState
import it.sportello.ask.questionnaires.interview.Interviews
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class DemoSheetsSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk('sportello.mode': 'demo')

    def "whoever opens the demo as an operator finds sheets in every state, with scores, and some given back"() {
        given:
        def sheets = SheetLine.all().collectMany { desk.bean(OwnSheets).of(it.questionnaire(), it.person()) }

        expect:
        sheets.size() == SheetLine.all().size()
        sheets*.state() as Set == [SheetState.OPEN, SheetState.SENT, SheetState.WITHDRAWN] as Set
        sheets.findAll { it.state() == SheetState.SENT }.every { it.filed().rules() && it.filed().receipt() && it.worked().toMinutes() > 5 }
        sheets.findAll { it.state() == SheetState.OPEN }.every { it.answers() }
        sheets.count { desk.bean(Interviews).of(it.id()).returned() } == 2

        and:
        def operator = desk.as(Role.ADMINISTRATOR, [])
        operator.get('/questionari').status == 200
        operator.get("/questionari/${sheets.find { it.state() == SheetState.SENT }.id()}").page.text().contains('Punteggio')
    }

    def "started again it has the same"() {
        given:
        def before = SheetLine.all().collectMany { desk.bean(OwnSheets).of(it.questionnaire(), it.person()) }

        when:
        desk.bean(SeedSheets).onApplicationEvent(new ServerStartupEvent(desk.bean(EmbeddedServer)))

        then:
        SheetLine.all().collectMany { desk.bean(OwnSheets).of(it.questionnaire(), it.person()) } == before
    }
}
