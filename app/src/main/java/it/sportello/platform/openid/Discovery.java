package it.sportello.platform.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import java.io.IOException;
import java.util.Set;

/** What the provider says of itself: asked at the first sign-in and kept; its keys are asked again when an unknown one signs. */
final class Discovery {

    private static final int MILLISECONDS = 5_000;
    private static final int LARGEST = 256 * 1024;
    private static final int SKEW_SECONDS = 60;
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final Issuer issuer;
    private final ClientID client;
    private volatile Known known;

    Discovery(String issuer, ClientID client) {
        this.issuer = new Issuer(issuer);
        this.client = client;
    }

    record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {
    }

    Known now() throws IOException {
        Known found = known;
        if (found == null) {
            found = ask();
            known = found;
        }
        return found;
    }

    static HTTPRequest timed(HTTPRequest request) {
        request.setConnectTimeout(MILLISECONDS);
        request.setReadTimeout(MILLISECONDS);
        request.setFollowRedirects(false);
        return request;
    }

    private Known ask() throws IOException {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, MILLISECONDS, MILLISECONDS);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, LARGEST)).build();
            IDTokenValidator validator = new IDTokenValidator(issuer, client, new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
            validator.setMaxClockSkew(SKEW_SECONDS);
            return new Known(metadata, validator);
        } catch (GeneralException e) {
            throw new IOException("The provider does not say what it is", e);
        }
    }
}
