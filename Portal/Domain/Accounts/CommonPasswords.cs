using System.Collections.Frozen;

namespace Portal.Domain.Accounts;

/// <summary>
/// Passwords long enough to be allowed that head the lists of leaked ones. Whoever guesses begins with these; lockout
/// and limits leave no time for a longer list.
/// </summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        """
        0123456789 01234567890 0987654321 1029384756 1122334455 11223344556 112233445566 1234512345 12345123451
        123456123456 1234567890 12345678900 12345678901 123456789012 1234567890123 1234567890a 1234567890q
        1234567891 12345678910 1234567899 123456789a 123456789abc 123456789q 123456789qwe 123456789z 123456qwerty
        12345qwert 1234abcd1234 123abc123abc 123qwe123qwe 123qweasdzxc 1472583690 1478523690
        159357258456 159753456852 1a2b3c4d5e 1a2b3c4d5e6f 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz1qaz1qaz
        1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 1qazxsw2cde3 2wsx3edc4rfv 3.1415926535 3141592653 31415926535
        7418529630 7894561230 9876543210 9876543210a 987654321a 987654321q a123456789
        a1b2c3d4e5 a1b2c3d4e5f6 aa12345678 aa123456789 aaa111222333 abc1234567 abc12345678 abc123456789 abc123abc123
        abcd123456 abcd12345678 abcdefg123 abcdefg1234 abcdefghij abcdefghijk abcdefghijkl administrator
        administrator1 admin12345 admin123456 adminadmin adminadmin1 asd123asd123 asdasdasdasd asdf123456 asdfasdfasdf
        asdfghjkl1 asdfghjkl123 asdfghjkl; asdfghjkl;' azertyuiop azertyuiop1 baseball123 basketball basketball1
        blink182blink182 butterfly1 butterfly123 changeme12 changeme123 changeme1234 charlie123 chocolate1
        chocolate123 computer12 computer123 confidential cristiano7 cristianoronaldo default123 dragon1234 dragon12345
        dragonball dragonballz elephant123 football10 football12 football123 football1234 forgotpassword
        graduation gfhjkm12345 hello12345 hello123456 hellohello hellohello1 helloworld helloworld1
        homework123 iloveyou12 iloveyou123 iloveyou1234 iloveyou22 iloveyoubaby iloveyousomuch iloveyou.. iloveyou!!
        internship123 jessica123 jordan2323 justinbieber killer1234 letmein123 letmein1234 letmeinnow liverpool1
        liverpool123 liverpoolfc login12345 loveyou123 lovelovelove manchester manchester1 manchesterunited
        master1234 master12345 metallica1 michael123 michelle123 microsoft1 minecraft1 minecraft123 monkey1234
        monkey12345 mypassword mypassword1 mypassword123 naruto12345 nevermind123 nothing123 p@$$w0rd123
        p@ssw0rd12 p@ssw0rd123 p@ssw0rd1234 p@ssword123 pa$$w0rd123 pass12345678 pass123456 pass1234567 passpass123
        passw0rd12 passw0rd123 passw0rd1234 passwordpassword password01 password02 password0123 password1!
        password10 password11 password12 password123 password123! password1234 password12345 password123456 password13
        password21 password22 password69 password99 password!1 password!23 passwords1 pokemon123 pokemon1234 princess12
        princess123 q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7 qawsedrftg qazwsx1234 qazwsx12345 qazwsx123456 qazwsxedc1
        qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb qazxswedcvfr qqww1122334455 qwaszx12345 qwer12345678 qwer123456
        qweasd123456 qweasdzxc1 qweasdzxc123 qwerqwer1234 qwert12345 qwert123456 qwerty1234 qwerty12345 qwerty123456
        qwerty1234567 qwerty12345678 qwerty123456789 qwerty1q2w3e qwertyasdfgh qwertyqwerty qwertyu123 qwertyui123
        qwertyuiop qwertyuiop1 qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm
        realmadrid realmadrid1 rockstar123 samsung123 samsung1234 school12345 secret1234 secret12345 shadow1234
        shadow12345 slipknot666 spiderman1 spiderman123 starwars12 starwars123 student123 student1234 summer2023
        summer2024 summer2025 summer2026 sunshine12 sunshine123 sunshine1234 superman12 superman123 superman1234
        teacher123 teacher1234 temp123456 test123456 test1234567 test12345678 testtest12 testtest123 testtesttest
        tinkerbell tottenham1 trustno123 university university1 unicorn123 volleyball volleyball1 waterloo123
        welcome123 welcome1234 welcome12345 welcome2023 welcome2024 welcome2025 welcome2026 whatever12 whatever123
        winter2023 winter2024 winter2025 winter2026 yankees123 zaq12wsxcde3 zaq1zaq1zaq1 zaq1xsw2cde3 zxcvbnm123
        zxcvbnm1234 zxcvbnm12345 zxcvbnmasd zxcvbnmasdfghjkl
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string password) => All.Contains(password);
}
