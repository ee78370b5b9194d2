<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>DoneStep</name>
    <message>
        <source>Everything is ready</source>
        <translation>Бәрі дайын</translation>
    </message>
    <message>
        <source>The store is made and encrypted. Each entry is saved at once; a backup is made every half hour of work and on closing.</source>
        <translation>Қойма жасалды және шифрланды. Әрбір жазба бірден сақталады; сақтық көшірме жұмыстың әр жарты сағатында және жабылғанда жасалады.</translation>
    </message>
    <message>
        <source>First a look around?</source>
        <translation>Алдымен танысып шығасыз ба?</translation>
    </message>
    <message>
        <source>The sample inspection is invented, marked as a sample, and removed with one click. In it everything may be tried.</source>
        <translation>Үлгі тексеру ойдан құрастырылған, үлгі деп белгіленген және бір рет басумен жойылады. Онда кез келген әрекетті байқап көруге болады.</translation>
    </message>
    <message>
        <source>Open the sample inspection</source>
        <translation>Үлгі тексеруді ашу</translation>
    </message>
</context>
</TS>
