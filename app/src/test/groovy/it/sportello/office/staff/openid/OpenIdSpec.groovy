package it.sportello.office.staff.openid

import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.crypto.RSASSASigner
import com.nimbusds.jose.jwk.JWKSet
import com.nimbusds.jose.jwk.RSAKey
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator
import com.nimbusds.jwt.JWTClaimsSet
import com.nimbusds.jwt.SignedJWT
import com.sun.net.httpserver.HttpServer
import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.office.offices.OfficeDraft
import it.sportello.office.offices.Offices
import it.sportello.office.places.Places
import it.sportello.office.staff.ChangeAccount
import it.sportello.office.staff.Role
import it.sportello.office.staff.StaffMembers
import no.nav.security.mock.oauth2.MockOAuth2Server
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

/** Staff signs in at a real provider (mock-oauth2-server), over HTTP. */
class OpenIdSpec extends Specification {

    static final String REFUSED = 'Ti abbiamo riconosciuto, ma qui non hai un account. Chiedi a un amministratore di Sportello.'

    @Shared MockOAuth2Server provider = started()
    @Shared @AutoCleanup Desk desk = desk([:])
    @Shared @AutoCleanup Desk claiming = desk(['oidc.role.claim': 'sportello_role', 'oidc.offices.claim': 'sportello_offices'])

    /** The provider's first answer makes its keys, which takes its time; we wait five seconds and no more. */
    def setupSpec() {
        ['.well-known/openid-configuration', 'jwks'].each { "${provider.issuerUrl('staff')}/$it".toURL().text }
    }

    def cleanupSpec() { provider.shutdown() }

    def "whoever the provider proves enters the account with that verified e-mail, and goes where they wanted to"() {
        given:
        def member = desk.account(Role.OPERATOR)
        def visitor = desk.visitor()
        says('anna', [email: member.email.toUpperCase(), email_verified: true])

        expect:
        visitor.get('/tasks').location == '/login'
        visitor.get('/login').page.select('a[href=/login/openid]').text() == "Entra con l'accesso del tuo ente"

        when:
        def back = visit(visitor)

        then:
        back.status == 303
        back.location == '/tasks'
        visitor.get('/account').page.select('main p').first().text() == member.name()
    }

    def "the way there carries PKCE, state and nonce, and nothing of it is in our answer's body"() {
        when:
        def there = desk.visitor().get('/login/openid')
        def asked = query(there.location)

        then:
        asked.response_type == 'code'
        asked.code_challenge_method == 'S256'
        [asked.code_challenge, asked.state, asked.nonce].every { it.length() >= 43 }
        there.header('set-cookie').with { it.contains('HTTPOnly') && it.contains('Path=/login') && it.contains('SameSite=Lax') }
    }

    def "somebody #who is told in a plain sentence that there is no account"() {
        given:
        def member = desk.account(Role.OPERATOR)
        says("nobody-$who", claims.call(member))
        change?.call(member)
        def visitor = desk.visitor()

        when:
        def back = visit(visitor)

        then:
        back.status == 403
        back.page.select('main .alert').text() == REFUSED
        visitor.get('/').location == '/login'

        where:
        who                           | claims                                               | change
        'unknown'                     | { [email: 'nessuno@ente.example', email_verified: true] } | null
        'with an e-mail not verified' | { [email: it.email, email_verified: false] }         | null
        'without an e-mail'           | { [:] }                                              | null
        'whose account was disabled'  | { [email: it.email, email_verified: true] }          | { desk.bean(ChangeAccount).disable(it.id()) }
    }

    def "an e-mail that passes to somebody else does not carry the account with it"() {
        given:
        def member = desk.account(Role.OPERATOR)
        says('first', [email: member.email, email_verified: true])
        assert visit(desk.visitor()).status == 303

        when:
        says('second', [email: member.email, email_verified: true])

        then:
        visit(desk.visitor()).status == 403

        when: 'and the first keeps it under a new e-mail'
        says('first', [email: 'cambiata@ente.example', email_verified: true])

        then:
        visit(desk.visitor()).status == 303
    }

    def "a token that ended two minutes ago is not believed"() {
        given:
        def member = desk.account(Role.OPERATOR)
        provider.enqueueCallback(new DefaultOAuth2TokenCallback('staff', 'late', 'JWT', ['sportello'],
                [email: member.email, email_verified: true], -120L))

        when:
        def back = visit(desk.visitor())

        then:
        back.status == 422
        back.page.select('main .alert').text() == "L'accesso non è valido. Riprova dall'inizio."
    }

    def "a clock that differs by half a minute is forgiven"() {
        given:
        def member = desk.account(Role.OPERATOR)
        provider.enqueueCallback(new DefaultOAuth2TokenCallback('staff', 'skewed', 'JWT', ['sportello'],
                [email: member.email, email_verified: true], -30L))

        expect:
        visit(desk.visitor()).status == 303
    }

    def "a token #wrong is not believed, and the same without that fault is"() {
        given: 'a provider that can be made to lie'
        def liar = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        String issuer = "http://127.0.0.1:${liar.address.port}"
        RSAKey published = new RSAKeyGenerator(2048).keyID('k').generate()
        def answers = ['/.well-known/openid-configuration': """{"issuer":"$issuer","authorization_endpoint":"$issuer/a",
            "token_endpoint":"$issuer/t","jwks_uri":"$issuer/k","response_types_supported":["code"],"subject_types_supported":["public"],
            "id_token_signing_alg_values_supported":["RS256"]}""", '/k': new JWKSet(published.toPublicJWK()).toString()]
        liar.createContext('/') { exchange ->
            def body = answers[exchange.requestURI.path].toString().bytes
            exchange.responseHeaders.add('Content-Type', 'application/json')
            exchange.sendResponseHeaders(200, body.length)
            exchange.responseBody.withStream { it << body }
        }
        liar.start()
        def target = new Desk(settings(issuer))
        def member = target.account(Role.OPERATOR)

        when:
        def statuses = [[:], fault].collect { lie ->
            def visitor = target.visitor()
            def asked = query(visitor.get('/login/openid').location)
            def said = [iss: issuer, sub: 's', aud: 'sportello', nonce: asked.nonce, email: member.email, email_verified: true] + lie
            def key = lie.key ? new RSAKeyGenerator(2048).keyID('k').generate() : published
            answers['/t'] = """{"access_token":"x","token_type":"Bearer","expires_in":60,"id_token":"${token(said - [key: true], key)}"}"""
            visitor.get("/login/openid/return?code=c&state=$asked.state").status
        }

        then:
        statuses == [303, 422]

        cleanup:
        target?.close()
        liar?.stop(0)

        where:
        wrong                         | fault
        'signed with another key'     | [key: true]
        'for somebody else'           | [aud: 'altri']
        'of another provider'         | [iss: 'https://altrove.example']
        'of another visit'            | [nonce: 'x']
    }

    def "a return is good for the browser that was sent, once, and only with its own state"() {
        given:
        def member = desk.account(Role.OPERATOR)
        says('returning', [email: member.email, email_verified: true])
        def mine = desk.visitor()
        def back = at(mine.get('/login/openid').location)

        expect: 'somebody lured onto that address enters nothing'
        desk.visitor().get(back).status == 422

        and: 'nor a state of another visit'
        def other = desk.visitor()
        other.get('/login/openid')
        other.get(back).status == 422

        and:
        mine.get(back).status == 303
        mine.get(back).status == 422
    }

    def "a refusal at the provider and one that does not answer are said in plain words"() {
        given:
        def lonely = new Desk(settings('http://localhost:1/none'))

        expect:
        desk.visitor().get('/login/openid/return?error=access_denied&state=x').page.select('main .alert').text() ==
                "L'accesso non è finito, o è passato troppo tempo. Riprova."
        with(lonely.visitor().get('/login/openid')) {
            status == 503
            page.select('main .alert').text().startsWith('Il servizio di accesso del tuo ente non risponde.')
        }

        cleanup:
        lonely?.close()
    }

    def "with claims for role and offices the account is made at the first visit and follows the provider"() {
        given:
        def draft = new OfficeDraft('B354C000001', 'Cagliari', '', 'B354', '', '', '', '', '', 'it', '', '', '')
        claiming.bean(Offices).save((draft.read(claiming.bean(Places), 0) as OfficeDraft.Reading.Understood).office())
        def claims = [email: 'carla@ente.example', email_verified: true, name: 'Carla Claim']
        def visitor = claiming.visitor()

        when:
        says('carla', claims + [sportello_role: 'operator', sportello_offices: ['B354C000001']])
        def first = visit(visitor, claiming)
        def made = claiming.bean(StaffMembers).byEmail('carla@ente.example').get()

        then:
        first.status == 303
        with(made) { name() == 'Carla Claim'; role() == Role.OPERATOR; offices() == ['B354C000001'] }

        when:
        says('carla', claims + [sportello_role: 'region'])
        visit(claiming.visitor(), claiming)

        then: 'also the session that is open already has the new role'
        claiming.bean(StaffMembers).find(made.id()).get().role() == Role.REGION
        visitor.get('/channels').status == 200

        when: 'the provider takes the role away'
        says('carla', claims)

        then:
        visit(claiming.visitor(), claiming).status == 403
    }

    def "no claim makes #what"() {
        given:
        says("grab-$what", [email: "${what.hashCode()}@ente.example", email_verified: true] + claims)

        expect:
        visit(claiming.visitor(), claiming).status == 403

        where:
        what                         | claims
        'an administrator'           | [sportello_role: 'administrator']
        'a role nobody knows'        | [sportello_role: 'dio']
        'an operator without office' | [sportello_role: 'operator']
        'work for an unknown office' | [sportello_role: 'operator', sportello_offices: ['X']]
    }

    def "without a provider there is no button and no address"() {
        given:
        def plain = new Desk()

        expect:
        plain.visitor().get('/login').page.select('a[href=/login/openid]').empty
        plain.visitor().get('/login/openid').status == 404

        cleanup:
        plain?.close()
    }

    private static MockOAuth2Server started() {
        def server = new MockOAuth2Server()
        server.start()
        server
    }

    private Desk desk(Map<String, Object> more) { new Desk(settings(provider.issuerUrl('staff').toString()) + more) }

    private static Map<String, Object> settings(String issuer) {
        ['oidc.issuer': issuer, 'oidc.client.id': 'sportello', 'oidc.client.secret': 'segreto di prova']
    }

    private void says(String subject, Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback('staff', subject.toString(), 'JWT', ['sportello'], claims, 3600L))
    }

    /** There and back. */
    private Visitor.Answer visit(Visitor visitor, Desk target = desk) { visitor.get(at(visitor.get('/login/openid').location)) }

    /** What the provider answers to the browser: the way back, as a path of ours. */
    private static String at(String there) {
        def answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(there)).build(), HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 302
        def back = URI.create(answer.headers().firstValue('location').get())
        "$back.rawPath?$back.rawQuery"
    }

    private static Map<String, String> query(String address) {
        URI.create(address).rawQuery.split('&').collectEntries { it.split('=', 2).collect { part -> URLDecoder.decode(part, 'UTF-8') } }
    }

    private static String token(Map<String, Object> said, RSAKey key) {
        def claims = new JWTClaimsSet.Builder().issueTime(new Date()).expirationTime(new Date(System.currentTimeMillis() + 60_000))
        said.each { claims.claim(it.key, it.value) }
        def jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID('k').build(), claims.build())
        jwt.sign(new RSASSASigner(key))
        jwt.serialize()
    }
}
