package it.sportello.office.staff.web.signin;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import it.sportello.platform.openid.Asked;
import it.sportello.platform.openid.web.OpenIdVisits;
import jakarta.inject.Named;

/** The way to the body's own provider. */
@Factory
class StaffDoor {

    static final String NAME = "staff";

    /** Made at the start: a wrong setting stops it. */
    @Context
    @Named(NAME)
    OpenIdVisits.Door door(OpenIdVisits visits) {
        return visits.door("OIDC", "/login/openid", Asked.scope("openid email profile", "email"));
    }
}
