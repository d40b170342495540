package it.sportello.platform.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** One provider, as one of its clients. */
public final class OpenIdProvider {

    private final ClientID client;
    private final Secret secret;
    private final Discovery discovery;

    OpenIdProvider(String issuer, String client, String secret) {
        this.client = new ClientID(client);
        this.secret = new Secret(secret);
        this.discovery = new Discovery(issuer, this.client);
    }

    /** Where to send the browser. @throws IOException when the provider does not answer */
    public URI begin(Visit visit, URI back, Asked asked) throws IOException {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(asked.scope()), client, back)
                .endpointURI(discovery.now().metadata().getAuthorizationEndpointURI()).state(new State(visit.state()))
                .nonce(new Nonce(visit.nonce())).codeChallenge(new CodeVerifier(visit.verifier()), CodeChallengeMethod.S256);
        if (!asked.acr().isEmpty()) {
            request.acrValues(asked.acr().stream().map(ACR::new).toList());
        }
        if (!asked.claims().isEmpty()) {
            ClaimsSetRequest wanted = asked.claims().stream().reduce(new ClaimsSetRequest(), ClaimsSetRequest::add, (one, other) -> one);
            request.claims(new OIDCClaimsRequest().withUserInfoClaimsRequest(wanted));
        }
        return request.build().toURI();
    }

    /** What the code the browser brought back stands for. The caller has compared the state. */
    public OpenIdResult finish(Visit visit, URI back, Asked asked, String code) {
        try {
            Discovery.Known known = discovery.now();
            HTTPRequest request = Discovery.timed(new TokenRequest(known.metadata().getTokenEndpointURI(), new ClientSecretBasic(client, secret),
                    new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(visit.verifier()))).toHTTPRequest());
            TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
            if (!(answer instanceof OIDCTokenResponse tokens) || tokens.getOIDCTokens().getIDToken() == null) {
                return new OpenIdResult.NotProved("no token for this code");
            }
            IDTokenClaimsSet claims = known.validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(visit.nonce()));
            Map<String, Object> all = new HashMap<>(more(known, tokens.getOIDCTokens().getAccessToken(), claims, asked));
            all.putAll(claims.toJSONObject());
            return new OpenIdResult.Proved(claims.getSubject().getValue(), all);
        } catch (IOException e) {
            return new OpenIdResult.Away();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return new OpenIdResult.NotProved(e.getClass().getSimpleName());
        }
    }

    /** What the provider tells only of whom it is asked. */
    private Map<String, Object> more(Discovery.Known known, AccessToken token, IDTokenClaimsSet claims, Asked asked) throws IOException, ParseException {
        URI endpoint = known.metadata().getUserInfoEndpointURI();
        if (endpoint == null || asked.needed().stream().allMatch(name -> claims.getClaim(name) != null)) {
            return Map.of();
        }
        UserInfoResponse answer = UserInfoResponse.parse(Discovery.timed(new UserInfoRequest(endpoint, token).toHTTPRequest()).send());
        boolean same = answer.indicatesSuccess() && answer.toSuccessResponse().getUserInfo() != null
                && claims.getSubject().equals(answer.toSuccessResponse().getUserInfo().getSubject());
        return same ? answer.toSuccessResponse().getUserInfo().toJSONObject() : Map.of();
    }
}
