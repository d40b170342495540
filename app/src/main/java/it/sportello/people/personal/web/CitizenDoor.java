package it.sportello.people.personal.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import it.sportello.people.personal.openid.Claimed;
import it.sportello.platform.openid.Asked;
import it.sportello.platform.openid.web.OpenIdVisits;
import jakarta.inject.Named;

import java.util.List;

/** The way to SPID and CIE. */
@Factory
class CitizenDoor {

    static final String NAME = "citizens";

    /** Made at the start: a wrong setting stops it. */
    @Context
    @Named(NAME)
    OpenIdVisits.Door door(OpenIdVisits visits) {
        return visits.door("EID_OIDC", "/me/openid", new Asked("openid profile", Claimed.LEVELS, Claimed.ALL, List.of(Claimed.FISCAL_NUMBER)));
    }
}
