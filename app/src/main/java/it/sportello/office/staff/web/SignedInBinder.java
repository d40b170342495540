package it.sportello.office.staff.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Lets a controller take {@link SignedIn} as a parameter. */
@Singleton
public class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {

    public static Optional<SignedIn> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(who -> (SignedIn) who.getAttributes().get(SessionAuthentication.SIGNED_IN));
    }

    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> source) {
        Optional<SignedIn> who = of(source);
        return () -> who;
    }
}
