package it.sportello.browser

import com.microsoft.playwright.PlaywrightException;
import io.micronaut.http.HttpMethod
import io.micronaut.web.router.Router
import io.micronaut.web.router.UriRouteInfo
import it.sportello.office.staff.Role
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.talk.broadcasts.Audience
import it.sportello.talk.broadcasts.drafts.Draft
import it.sportello.talk.broadcasts.drafts.DraftBroadcast
import it.sportello.talk.broadcasts.preview.PreviewBroadcast;
import it.sportello.talk.broadcasts.running.Steer;
import it.sportello.talk.conversations.Conversations;
import it.sportello.talk.leaving.LeaveLinks
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.util.concurrent.PollingConditions;

/**
 * Every page that the running application has, asked of its router, so that a new one cannot be forgotten: as a phone and as a
 * desktop nothing serious or critical for axe-core, no scrolling to the side, one h1, a skip link that comes first, and everything
 * that can be worked is reached with the keyboard and shows it.
 */
class EveryPageSpec extends BrowserSpec {

    /** Pages that this spec cannot come to, and who looks at them. */
    static final Map<String, String> ELSEWHERE = [
            '/login/code'         : 'needs a password given a moment ago: SecondFactorSpec',
            '/login/openid'       : 'leads to the provider: OpenIdSpec',
            '/login/openid/return': 'comes from the provider: OpenIdSpec',
            '/me/code'            : 'needs a link opened a moment ago: OwnPagesSpec',
            '/me/link/{secret}'   : 'its secret is in a message alone: OwnPagesSpec',
            '/me/sheets/{questionnaire}': 'needs a visit of somebody: OwnSheetBrowserSpec',
            '/me/sheets/{questionnaire}/pause': 'needs a visit of somebody: OwnSheetSpec',
            '/me/openid'          : 'leads to the provider: CitizenOpenIdSpec',
            '/me/openid/return'   : 'comes from the provider: CitizenOpenIdSpec',
            '/people/requests/{receipt}': 'needs a request that somebody made: PrivacyPagesSpec',
            '/people/found': 'needs a search made a moment ago: PeoplePagesSpec',
            '/campaigns/{id}': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/preview': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/what': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/who': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/how': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/silent': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/silent/stampa': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/silent/csv': 'needs a campaign: CampaignPagesSpec',
            '/campaigns/{id}/silent/xlsx': 'needs a campaign: CampaignPagesSpec',
            '/campaigns/{id}/report': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/report/stampa': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/report/colonne': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/report/csv': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/report/xlsx': 'needs a campaign: CampaignsBrowserSpec',
            '/campaigns/{id}/counts': 'needs a campaign: CampaignsBrowserSpec',
            '/flows/{name}/draft': 'needs a draft: FlowsBrowserSpec',
            '/flows/{name}/draft/publish': 'needs a draft: FlowsBrowserSpec',
            '/flows/{name}/draft/questions/{question}': 'needs a draft: FlowsBrowserSpec',
            '/flows/{name}/revisions/{revision}': 'needs a revision that is not in force: FlowsBrowserSpec',
            '/questionari/{id}'        : 'needs a sheet that somebody filled in: SheetsBrowserSpec',
            '/questionari/{id}/stampa' : 'needs a sheet that somebody filled in: SheetsBrowserSpec',
            '/questionari/{id}/banco'  : 'needs a sheet that somebody began: SheetsBrowserSpec',
    ]
    /** For machines, or for the demonstration alone (SimulatorPageSpec). What is no page at all is told by its type. */
    static final List<String> NO_PAGES = ['/api/', '/metrics', '/health', '/hooks', '/clock', '/simulator', '/bench', '/spec']

    @Shared @AutoCleanup OpenOffice office = new OpenOffice()
    @Shared @AutoCleanup Browser administrator = Browser.both(office.desk)
    @Shared @AutoCleanup Browser anybody = Browser.both(office.desk)
    @Shared signedIn
    @Shared stranger
    /** By the address under which a variable stands. */
    @Shared Map<String, String> values

    def setupSpec() {
        def account = office.desk.account(Role.ADMINISTRATOR, [])
        administrator.signIn(account.email)
        signedIn = office.desk.as(Role.ADMINISTRATOR, [])
        stranger = office.desk.visitor()
        def vacancy = office.vacancy('Cameriere di sala', 'cameriere')
        office.asks('cameriere', 'telegram:3100010')
        office.hears('Anna', 'telegram:3100010', 'menu')
        new PollingConditions(timeout: 20).eventually { assert office.desk.bean(Conversations).find('persona1').present }
        office.desk.as(Role.MANAGER, [OpenOffice.CODE]).get("/vacancies/$vacancy/poster")
        def load = signedIn.post('/people/load', [office: OpenOffice.CODE, source: 'prova', basis: 'PUBLIC_TASK', text: 'Cognome;Nome;Cellulare\nRossi;Ada;3331234567\nVerdi;;12'])
        def draft = new Draft(OpenOffice.CODE, 'Prova', Purpose.SERVICE_NEWS, null, [it: 'Prova a tutti'],
                new Audience(Audience.FILTER, Contact.Audience.CITIZEN, [:], [] as Set), null, false)
        def broadcast = office.desk.bean(DraftBroadcast).draft(draft, account.id).broadcast().id()
        def sent = office.desk.bean(DraftBroadcast).draft(draft, account.id).broadcast().id()
        office.desk.bean(PreviewBroadcast).preview(sent, 1)
        office.desk.bean(Steer).steer(sent, Steer.Wish.START, 'anna')
        office.desk.bean(Steer).steer(sent, Steer.Wish.APPROVE, 'bruno')
        values = ['/accounts/{id}': account.id, '/broadcasts/{id}': sent, '/broadcasts/{id}/edit': broadcast, '/broadcasts/{id}/preview': broadcast, '/conversations/{contact}': 'persona1', '/offerte/{code}': vacancy,
                  '/offices/{code}': OpenOffice.CODE, '/risposte/{questionnaire}': 'scheda', '/people/load/{id}': load.location.tokenize('/').last(), '/people/{contact}': 'persona1',
                  '/templates/{name}/{language}': 'offerta_lavoro/it', '/uffici/{code}': OpenOffice.CODE, '/v/{mark}': "v_${vacancy}_p".toString(),
                  '/vacancies/{code}': vacancy, '/flows/{name}': 'scheda', '/leave/{note}': office.desk.bean(LeaveLinks).of('persona1').tokenize('/').last()]
    }

    def "every page can be used by everybody, on a phone and at a desk"() {
        given:
        def wrong = [:]
        int looked = 0

        when:
        templates().findAll { !ELSEWHERE.containsKey(it) }.sort().each { template ->
            try {
                looked += look(template) ? 1 : 0
            } catch (AssertionError | PlaywrightException found) {
                wrong[template] = found.message
            }
        }

        then:
        wrong == [:]
        looked > 45
    }

    def "no page is excused that is no longer there"() {
        expect:
        ELSEWHERE.keySet() - templates() == [] as Set
    }

    private Set<String> templates() {
        office.desk.bean(Router).uriRoutes().toList().findAll { UriRouteInfo route -> route.httpMethod == HttpMethod.GET }
                .collect { it.uriMatchTemplate.toString().replaceAll(/\{[?&][^}]*}/, '') }
                .findAll { template -> NO_PAGES.every { !template.startsWith(it) } } as Set
    }

    /** @return whether it is a page at all */
    private boolean look(String template) {
        def path = address(template)
        def open = stranger.get(path)
        def answer = open.status == 200 ? open : signedIn.get(path)
        assert answer.status == 200: "$path: $answer.status ${answer.location ?: ''}. Give its variables a value here, or excuse it with a reason"
        if (!answer.header('content-type').startsWith('text/html')) {
            return false
        }
        def browser = open.status == 200 ? anybody : administrator
        browser.go(path)
        looksRight(browser, template)
        true
    }

    private String address(String template) {
        def known = values.keySet().findAll { template == it || template.startsWith(it + '/') }.max { it.length() }
        def path = known ? template.replace(known, known.replaceAll(/\{[^}]*}(\/\{[^}]*})?/, values[known])) : template
        assert !path.contains('{'): "no value for $template: give it one"
        path
    }

    /** All of the page, what is folded too. */
    private static void looksRight(Browser browser, String template) {
        browser.page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
        assert browser.page.locator('h1').count() == 1
        assert browser.page.locator('main').count() == 1
        assert browser.page.evaluate("document.querySelector('a[href], button, input:not([type=hidden])').getAttribute('href')") == '#contenuto'
        assert browser.page.locator('#contenuto').count() == 1
        browser.looksRight('every' + template.replaceAll(/[^a-z]+/, '-').replaceAll(/-$/, ''))
    }
}
