package it.sportello.platform.web

import io.micronaut.web.router.Router
import it.sportello.Desk
import it.sportello.office.staff.Role
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/**
 * A spreadsheet works out a cell that begins with = + - @, a tab or a carriage return, whoever wrote it. The report of a campaign,
 * the answers to a questionnaire and the list of who did not answer are exported as one, by the same writer: ReportSpec, AnswersExportSpec
 * and CampaignPagesSpec show that no cell of them is worked out. Whoever adds an export must say here how that is shown.
 */
class ExportsSpec extends Specification {

    static final SHEET = ~/(?i)text\/csv|tab-separated|ms-excel|spreadsheetml|\.csv"|\.xlsx?"/

    @Shared @AutoCleanup Desk desk = new Desk()

    def "no other address answers with a spreadsheet"() {
        expect:
        desk.bean(Router).uriRoutes().toList().findAll { route -> route.produces.any { it.name =~ SHEET } }*.uriMatchTemplate*.toString() as Set ==
                ['/campaigns/{id}/report/csv', '/campaigns/{id}/report/xlsx', '/campaigns/{id}/silent/csv', '/campaigns/{id}/silent/xlsx', '/risposte/{questionnaire}/csv', '/risposte/{questionnaire}/xlsx'] as Set
    }

    def "no other code writes one"() {
        given:
        def sources = Files.walk(Path.of('src/main/java')).withCloseable { it.filter { it.toString().endsWith('.java') }.toList() }

        expect: 'the report, the answers and who gave none, and the files that are read: our own lists of places and occupations, and what a demonstration begins with'
        sources.findAll { Files.readString(it) =~ SHEET }*.fileName*.toString().toSorted() == ['AnswersController.java', 'Files.java', 'Occupations.java', 'PlaceFiles.java', 'ReportController.java', 'SeedOffices.java', 'SheetLine.java', 'SilentFilesController.java', 'VacancyLine.java']
    }

    def "the journal is exported as lines of JSON, of which none can be worked out"() {
        given:
        def administrator = desk.as(Role.ADMINISTRATOR, [])
        administrator.get('/journal')
        def today = java.time.LocalDate.now(java.time.ZoneId.of('Europe/Rome')).toString()

        when:
        def export = administrator.get("/journal/export?from=$today&to=$today")

        then:
        export.status == 200
        export.text.readLines().size() > 0
        export.text.readLines().every { it.startsWith('{') }
    }
}
