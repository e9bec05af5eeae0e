package org.kinward.edge.notice.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTest {
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    private static final String READER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    /** RFC 8291, section 5 and appendix A. */
    @Test
    void isWhatTheStandardSaysOfItsExample() throws GeneralSecurityException {
        byte[] open =
                URL.decode("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var secret = new BigInteger(1, URL.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        var ours = new KeyPair(
                Curve.key(open),
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, Curve.parameters())));

        byte[] sealed = Sealed.of(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                URL.decode(READER),
                URL.decode(AUTH),
                ours,
                URL.decode("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
                               + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_"
                               + "Qulcy4a-fN");
    }

    @Test
    void aKeyThatIsNoPointOfTheCurveIsNotUsed() {
        byte[] bent = URL.decode(READER);
        bent[40] ^= 1;
        assertThatThrownBy(() -> Curve.key(bent)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Curve.key(new byte[65])).isInstanceOf(GeneralSecurityException.class);
    }
}
