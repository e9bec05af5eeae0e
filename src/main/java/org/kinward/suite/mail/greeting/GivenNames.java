package org.kinward.suite.mail.greeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of which it is known whose they are. What men and women both are called in some country stands in neither list. */
final class GivenNames {
    private static final Set<String> MEN = set("""
        adam adrian albert aleksander alfred andrzej antoni arkadiusz artur august bartek bartłomiej bartosz bazyli
        benedykt bernard bogdan bogusław bolesław borys bronisław cezary cyprian czesław damian daniel dariusz dawid
        dominik edward emil ernest eryk eugeniusz fabian feliks filip franciszek fryderyk gabriel gaweł grzegorz gustaw
        henryk hubert ignacy igor ireneusz jacek jakub jan janusz jarosław jerzy jędrzej joachim józef juliusz kacper
        kajetan kamil karol kazimierz konrad konstanty kornel krystian krzysztof kuba lech leon leonard leszek lucjan
        ludwik łukasz maciej maksymilian marcel marcin marek marian mariusz mateusz maurycy michał mieczysław mikołaj
        miłosz mirosław norbert olaf oleg oskar patryk paweł piotr przemysław radek radosław rafał robert roman ryszard
        sebastian seweryn sławomir stanisław stefan sylwester szczepan szymon tadeusz teodor tobiasz tomasz tymoteusz
        wacław waldemar walenty wiesław wiktor wilhelm wincenty witold władysław włodzimierz wojciech zbigniew zdzisław
        zenon zygmunt barnaba kosma bonawentura iwo bruno mieszko staś krzyś
        joão josé antónio antônio manuel pedro paulo carlos luís luiz miguel rui nuno jorge fernando francisco ricardo
        bruno tiago diogo gonçalo duarte rodrigo filipe hugo vasco sérgio vítor henrique eduardo rafael marcelo gustavo
        thiago matheus lucas felipe leonardo guilherme caio otávio murilo fábio márcio álvaro afonso bernardo martim tomás
        joaquim mário artur júlio césar cláudio renato roberto alexandre andré
        john james david michael peter paul mark george thomas william richard charles edward henry stephen matthew
        andrew simon philip anthony brian kevin jack oliver harry
        """);

    private static final Set<String> WOMEN = set("""
        ada adrianna agata agnieszka ala aldona aleksandra alicja alina anastazja aneta angelika ania anita anna antonina
        antonia barbara basia beata beatrycze bożena celina czesława dagmara danuta daria diana dominika dorota edyta ela
        eliza elżbieta emilia eugenia ewa ewelina felicja gabriela genowefa gosia grażyna halina hania hanna helena
        henryka honorata ilona irena iwona iza izabela jadwiga janina joanna jolanta julia julita justyna kaja kamila
        karina karolina kasia katarzyna kinga klaudia krystyna kunegunda laura lena lidia liliana lucyna ludmiła łucja
        magda magdalena maja małgorzata małgosia maria marianna mariola marlena marta martyna marzena melania michalina milena
        mirosława monika nadia natalia nikola nina ola olga oliwia patrycja paula paulina pola regina renata róża sabina
        sandra stanisława stefania sylwia teresa ula urszula wanda weronika wiesława wiktoria wioletta zofia zosia
        zuzanna zuzia noemi miriam karmen inez
        ana mariana inês beatriz leonor matilde carolina francisca catarina mafalda rita sofia teresa isabel fernanda
        patrícia cláudia sandra sónia sônia susana filipa joana mónica mônica cristina helena luísa luiza lúcia lurdes
        fátima graça conceição rosa rosário raquel sara vera vanessa juliana camila larissa letícia bruna aline débora
        marta margarida manuela paula márcia eduarda gabriela amanda bianca isabela
        mary elizabeth susan margaret sarah karen helen jennifer jessica emily charlotte victoria catherine rachel
        rebecca amy emma olivia sophie
        """);

    private GivenNames() {}

    static Sex sex(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        if (MEN.contains(name)) {
            return Sex.MALE;
        }
        return WOMEN.contains(name) ? Sex.FEMALE : Sex.UNKNOWN;
    }

    private static Set<String> set(String names) {
        return Arrays.stream(names.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
