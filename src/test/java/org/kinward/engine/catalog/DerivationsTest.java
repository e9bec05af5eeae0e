package org.kinward.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kinward.engine.catalog.derivation.DerivationJson;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.json.JsonMapper;

class DerivationsTest {
    /** A house, its rooms, and what stands in them. */
    static final class House extends ObjectType {
        final Field<String> name = text("name").title();

        House() {
            super("house");
        }
    }

    static final class Room extends ObjectType {
        final Field<String> name = text("name").title();
        final Field<Ref> house = to("house", House.class);
        final Field<BigDecimal> size = decimal("size");

        Room() {
            super("room");
        }
    }

    static final class Shelf extends ObjectType {
        final Field<BigDecimal> width = decimal("width");

        Shelf() {
            super("shelf");
            partOf(Room.class);
        }
    }

    static final class Added extends Extension {
        Added(Class<? extends ObjectType> to, Consumer<Added> what) {
            super(to, "x");
            what.accept(this);
        }

        Field<BigDecimal> decimal(String name) {
            return field(name, FieldTypes.DECIMAL);
        }
    }

    private static Derivations with(Extension... added) {
        List<ObjectType> types = List.of(new House(), new Room(), new Shelf());
        return new Catalogues(types, Arrays.asList(added)).current().derivations();
    }

    @Test
    void eachComesAfterWhatItIsComputedFrom() {
        var graph = with(
                new Added(House.class, x -> {
                    x.decimal("double").formula("x.total * 2");
                    x.decimal("total").rollUp(RollUp.of("room", "house").sum("x.area"));
                }),
                new Added(Room.class, x -> x.decimal("area").formula("orElse(size, x.wide)")),
                new Added(
                        Room.class,
                        x -> x.decimal("wide").rollUp(RollUp.ofChildren("shelf").sum("width"))));

        assertThat(graph.inOrder().stream().map(Derived::key).map(FieldKey::toString))
                .containsExactly("room.x.wide", "room.x.area", "house.x.total", "house.x.double");
        assertThat(graph.inOrder().stream().map(Derived::remote)).containsExactly(false, false, true, true);
        assertThat(graph.uses(new FieldKey("room", "house")))
                .extracting(Derived::key)
                .containsExactly(new FieldKey("house", "x.total"));
    }

    @Test
    void aCircleIsRefusedAndShown() {
        assertThatThrownBy(() -> with(
                        new Added(
                                House.class,
                                x -> x.decimal("total")
                                        .rollUp(RollUp.of("room", "house").sum("x.share"))),
                        new Added(Room.class, x -> x.decimal("share").formula("size / house.x.total"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.DERIVED_IN_A_CIRCLE);
                    assertThat(refusal.details().get("circle").toString())
                            .isIn(
                                    "house.x.total → room.x.share → house.x.total",
                                    "room.x.share → house.x.total → room.x.share");
                });
    }

    @Test
    void aFieldThatWantsItselfIsACircle() {
        refused(
                ErrorCode.DERIVED_IN_A_CIRCLE,
                new Added(Room.class, x -> x.decimal("self").formula("x.self + 1")));
    }

    @Test
    void whatCannotBeRolledUpIsRefused() {
        refused(RollUp.of("garden", "house").sum("size"));
        refused(RollUp.of("room", "owner").sum("size"));
        refused(RollUp.of("room", "house").sum("name"));
        refused(RollUp.of("room", "house"));
        refused(RollUp.ofChildren("shelf").sum("width"));
        refused(RollUp.of("room", "house").sum("size").where("name", Operator.LT, "a"));
    }

    private static void refused(RollUp rollUp) {
        refused(
                ErrorCode.ROLL_UP_MISFITS,
                new Added(House.class, x -> x.decimal("it").rollUp(rollUp)));
    }

    private static void refused(ErrorCode code, Extension added) {
        assertThatThrownBy(() -> with(added))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aFormulaReachesOverRelationsAndUpToTheOwner() {
        var graph = with(
                new Added(Shelf.class, x -> x.decimal("share").formula("width / parent.size")),
                new Added(Room.class, x -> x.field("label", FieldTypes.TEXT).formula("house.name + ' ' + name")));

        Derived share = graph.find(new FieldKey("shelf", "x.share")).orElseThrow();
        assertThat(share.inputs())
                .containsExactlyInAnyOrder(new FieldKey("shelf", "width"), new FieldKey("room", "size"));
        Derived label = graph.find(new FieldKey("room", "x.label")).orElseThrow();
        assertThat(label.inputs())
                .containsExactlyInAnyOrder(
                        new FieldKey("house", "name"), new FieldKey("room", "house"), new FieldKey("room", "name"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var rollUp = RollUp.of("room", "house").sum("size").where("name", Operator.IS, "Hall");
        var json = DerivationJson.write(rollUp).toString();

        assertThat(json)
                .isEqualTo("{\"rollUp\":{\"of\":\"room\",\"by\":\"house\",\"function\":\"sum\",\"field\":\"size\","
                        + "\"filter\":{\"field\":\"name\",\"op\":\"is\",\"value\":\"Hall\"}}}");
        assertThat(DerivationJson.read(JsonMapper.shared().readTree(json))).isEqualTo(rollUp);
    }
}
