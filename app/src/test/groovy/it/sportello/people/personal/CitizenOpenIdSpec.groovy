package it.sportello.people.personal

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.office.tasks.Task
import it.sportello.office.tasks.Tasks
import it.sportello.people.personal.entry.EnterOwnPage
import it.sportello.people.contacts.Proof
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.Records
import it.sportello.people.records.TaxCode
import no.nav.security.mock.oauth2.MockOAuth2Server
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Instant
import java.time.LocalDate

/** A citizen enters with SPID or CIE, at a real provider (mock-oauth2-server), over HTTP. */
class CitizenOpenIdSpec extends Specification {

    static final String FISCAL_NUMBER = 'https://attributes.eid.gov.it/fiscal_number'
    static final String L2 = 'https://www.spid.gov.it/SpidL2'

    @Shared MockOAuth2Server provider = new MockOAuth2Server().tap { it.start() }
    @Shared @AutoCleanup Desk desk = new Desk(settings(provider.issuerUrl('eid').toString()))

    def setupSpec() {
        ['.well-known/openid-configuration', 'jwks'].each { "${provider.issuerUrl('eid')}/$it".toURL().text }
    }

    def cleanupSpec() { provider.shutdown() }

    def "who has this tax code enters their own page at level four, and what we did not know is known"() {
        given:
        def anna = known('RSSMRA80A01H501U', null, null)
        says([(FISCAL_NUMBER): 'TINIT-RSSMRA80A01H501U', given_name: 'Maria', family_name: 'Rossi', birthdate: '1980-01-01', acr: acr])
        def visitor = desk.visitor()

        when:
        def back = visit(visitor)

        then:
        back.status == 303
        back.location == '/me'
        visitor.get('/me').page.select('h2').first().text() == 'Che cosa sappiamo di te'
        visitor.get('/me').text.contains('RSSMRA80A01H501U')
        desk.bean(EnterOwnPage).now(visitor.cookie('sportello-own')).get().own().with { proof() == Proof.OPENID && contact() == anna.id }
        with(desk.bean(Records).find(anna.id).get()) { family() == 'Rossi'; given() == 'Maria'; born() == LocalDate.of(1980, 1, 1) }

        where:
        acr << [L2, 'https://www.spid.gov.it/SpidL3']
    }

    def "what is asked for are the names and the level of SPID and CIE"() {
        when:
        def asked = query(desk.visitor().get('/me/openid').location)

        then:
        asked.acr_values.split(' ') as List == [L2, 'https://www.spid.gov.it/SpidL3']
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(asked.claims).get('userinfo').fieldNames().toSet() == [FISCAL_NUMBER, 'given_name', 'family_name', 'birthdate'] as Set
        asked.code_challenge_method == 'S256'
        asked.redirect_uri.endsWith('/me/openid/return')
    }

    def "with #less nobody enters, and the page says what is needed"() {
        given:
        known('VRDLGU75B41F205Z', null, null)
        says(claims)
        def visitor = desk.visitor()

        when:
        def back = visit(visitor)

        then:
        back.status == 403
        back.page.select('main [role=alert]').text().startsWith('Per questa pagina serve SPID di livello 2 o CIE.')
        visitor.get('/me').page.select('h2').first().text() == 'Entra con la chat'

        where:
        less                      | claims
        'a password alone'        | [(FISCAL_NUMBER): 'TINIT-VRDLGU75B41F205Z', acr: 'https://www.spid.gov.it/SpidL1']
        'no level said'           | [(FISCAL_NUMBER): 'TINIT-VRDLGU75B41F205Z']
        'no tax code'             | [acr: L2]
        'a code of another state' | [(FISCAL_NUMBER): 'TINES-VRDLGU75B41F205Z', acr: L2]
        'a code that is wrong'    | [(FISCAL_NUMBER): 'TINIT-RSSMRA80A01H501X', acr: L2]
    }

    def "when nobody has the code an office is asked, once a day, and nobody enters"() {
        given:
        def claims = [(FISCAL_NUMBER): 'TINIT-BNCLRA85T50G224Z', given_name: 'Lara', family_name: 'Bianchi', acr: L2]
        assert TaxCode.read('BNCLRA85T50G224Z').present

        when:
        def backs = (1..2).collect { says(claims); visit(desk.visitor()) }
        def tasks = desk.bean(Tasks).waiting(Task.ANY_OFFICE).findAll { it.kind() == 'identity' && it.sentence().contains('BNCLRA85T50G224Z') }

        then:
        backs*.status == [403, 403]
        backs[0].page.select('main [role=alert]').text().contains("Una persona dell'ufficio controlla entro tre giorni.")
        tasks.size() == 1
        tasks[0].sentence().startsWith('Lara Bianchi, codice fiscale BNCLRA85T50G224Z, è entrata con SPID o CIE, ma nessuna scheda ha questo codice.')
    }

    def "when several have the name the task says so; when the birth date on record is another, that"() {
        given:
        2.times { known(null, 'Doppi', 'Dino') }
        known('DPPDNI90A01H501U', 'Altro', 'Aldo', LocalDate.of(1971, 5, 5))
        def code = TaxCode.read('DPPDNI90A01H501U')
        assert code.present

        when:
        says([(FISCAL_NUMBER): 'TINIT-DPPDNI90A01H501U', given_name: 'Aldo', family_name: 'Altro', birthdate: '1990-01-01', acr: L2])
        def doubtful = visit(desk.visitor())
        says([(FISCAL_NUMBER): 'TINIT-12345678903', given_name: 'Dino', family_name: 'Doppi', acr: L2])
        def several = visit(desk.visitor())
        def sentences = desk.bean(Tasks).waiting(Task.ANY_OFFICE)*.sentence()

        then:
        [doubtful, several]*.status == [403, 403]
        sentences.any { it.contains('la data di nascita della scheda è diversa') }
        sentences.any { it.contains('Dino Doppi') && it.contains('più di una') }
    }

    def "a visit that was begun at staff's door does not end at a citizen's, nor one of another browser"() {
        given:
        known('RSSMRA80A01H501U', null, null)
        says([(FISCAL_NUMBER): 'TINIT-RSSMRA80A01H501U', acr: L2])
        def back = at(desk.visitor().get('/me/openid').location)

        expect:
        desk.visitor().get(back).status == 422
        desk.visitor().get('/me/openid/return?error=access_denied&state=x').page.select('main [role=alert]').text().startsWith('Non hai finito di entrare')
    }

    def "without a provider there is no button; one that does not answer is said in plain words"() {
        given:
        def plain = new Desk()
        def lonely = new Desk(settings('http://localhost:1/none'))

        expect:
        plain.visitor().get('/me').page.select('a[href=/me/openid]').empty
        plain.visitor().get('/me/openid').status == 404
        desk.visitor().get('/me').page.select('a[href=/me/openid]').text() == 'Entra con SPID o CIE'
        lonely.visitor().get('/me/openid').status == 503

        cleanup:
        plain?.close()
        lonely?.close()
    }

    /** Somebody with these facts on record; whoever had the tax code before is that person. */
    private Citizen known(String code, String family, String given, LocalDate born = null) {
        def citizen = new Citizen(desk)
        def tax = code ? TaxCode.read(code).get() : null
        def there = tax ? desk.bean(Records).owners([tax])[tax] : null
        if (there) {
            def record = desk.bean(Records).find(there).get()
            desk.bean(Records).save(new PersonRecord(there, record.version(), null, null, null, null, record.origin()))
        }
        assert desk.bean(Records).save(new PersonRecord(citizen.id, 0, family, given, tax, born,
                new Origin('prova', Origin.Basis.PUBLIC_TASK, null, Instant.EPOCH))) == Records.Saving.SAVED
        citizen
    }

    private static Map<String, Object> settings(String issuer) {
        ['eid.oidc.issuer': issuer, 'eid.oidc.client.id': 'sportello', 'eid.oidc.client.secret': 'segreto di prova']
    }

    private void says(Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback('eid', 'soggetto', 'JWT', ['sportello'], claims, 3600L))
    }

    private Visitor.Answer visit(Visitor visitor) { visitor.get(at(visitor.get('/me/openid').location)) }

    private static String at(String there) {
        def answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(there)).build(), HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 302
        def back = URI.create(answer.headers().firstValue('location').get())
        "$back.rawPath?$back.rawQuery"
    }

    private static Map<String, String> query(String address) {
        URI.create(address).rawQuery.split('&').collectEntries { it.split('=', 2).collect { part -> URLDecoder.decode(part, 'UTF-8') } }
    }
}
