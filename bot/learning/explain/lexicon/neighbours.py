"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -20 A -20 N -41 Ns 12 V -35 Ved -8 Ving -18 Vs -18 Xed -8 Xing -13 a -21 again -8 as -8
# at -13 but -8 first -8 for -23 i -15 in -14 it -19 let -8 my -8 not -8 on -16 one -8 only -11
# or 17 set -8 that -8 the -18 to -16 very -8 was -10 we -8 were 11 when -11 with 9 you -22 | 8
A N 10 Ns 13 V -29 Ved -28 Ven -13 Vs -14 a -33 about -14 actually -15 after -25 all -12 also -15
A an -14 are -23 be -25 between -11 both -8 can -25 do -21 does -25 every -13 for 11 from -12
A get -25 has -10 have -12 how -11 i -25 it -17 its -10 just -25 keep -22 keeps -17 later -14
A let -12 lets -10 like -10 make -15 makes -20 maybe -8 mean -11 means -12 more -13 most -8
A mostly -10 much -14 must -17 my -21 not -30 on 8 once -12 one 8 only -23 or -9 other -10
A out -18 over -10 own -22 put -24 same -15 set -19 should -10 since 10 stay -19 still -13
A than 13 that -15 the -21 them -29 then -25 these -15 they -13 this -20 those -8 too 9 use -19
A very -15 was -16 were -10 what -19 which -19 while 10 why -8 will -10 with -22 without -8
A you -27 your -17
N Ven -14 Ving -23 Vly -8 Xen -16 Xing -15 Xly -12 a -26 about 9 after -11 again -19 all -23
N already 11 an -17 any -18 be -9 because -20 been -8 being -10 can 13 do -17 during -10 each -14
N every -10 few -18 first -12 get -22 gets 18 had -13 has 15 how 11 if -17 is 14 it -15 its -10
N keep -19 later -14 let -15 lets -8 like 10 make -20 mean -8 means 8 much -15 my -23 no -9
N not -11 now -11 of 11 once -13 our -10 own -23 put -23 set -16 should 12 since -15 some -19
N stays 11 than 12 the -29 their -11 them -25 then -16 they -23 this -21 those -11 up -15 use -21
N uses -10 very 8 was 10 we -12 what -8 where 11 which 12 why -8 will 17 without -11 your -24
Ns A -10 N -14 Ns -21 Ving -32 Vs -11 Xen -12 Xs -18 a -22 after -16 all -20 and 11 any -8 are 22
Ns as 9 can 13 could 8 definitely 11 did -8 do 13 each -12 exactly 11 few -18 from 12 get 14
Ns gets -12 has -21 his 11 how -11 i -11 if -10 it -12 its -21 just -9 lets -8 may 8 means 10
Ns more -22 must 16 my -19 no -15 not -13 of 10 or 8 our -8 out -15 over -14 own -19 put -14
Ns same -16 set -23 some -15 stay 22 still 13 such 11 the -18 them -27 then -11 these -14
Ns this -19 those -15 until 8 up -13 was -13 were 8 what -10 when -9 why -15 will 8 with -8
Ns without 13 your -23
V # -11 A -9 N -9 Ns -13 V -16 Ved -36 Ven -14 Ving -14 Xed -13 Xing 8 a 12 about 10 actually -11
V again 15 all 11 also -10 an 10 any 19 are -18 be -15 before 8 can -24 certain 13 do -33
V does -24 during 13 each -15 even -8 every -10 get -21 gets -17 had -12 have -22 he -8 her 8
V his 11 how -16 i -8 if -16 into 13 it 11 its 14 keep -15 keeps -14 let -18 make -18 may -8
V maybe 13 me 8 mean -17 means -14 no -18 not -30 now 8 on 9 or -10 out 14 over 13 own -11
V put -22 really -11 same -12 set -29 should -10 stay -8 still -13 than -12 the 10 their 11
V them 17 then -23 there -10 these 19 they -13 those 12 through 10 too 10 until 11 up 12 use -17
V was -13 what 15 where -8 will -16 with 9 would -22 you -11
Ved # -15 N -9 V -20 Ved -26 Ving -29 Vs -16 Xed -13 Xly 8 Xs -8 about -10 again 13 already 8
Ved any 11 are -20 at 15 be -17 because -14 before 22 being -11 but -11 by 17 does -11 every -8
Ved for 8 from 15 get -11 has -13 have -10 i -20 if -13 in 14 is -20 it -15 its -8 keep -8
Ved keeps -11 no -17 not -29 now 11 of -21 on 12 one 9 put -8 rather 8 set -12 stays -8 the -15
Ved their -14 then -13 there -13 they -17 this -11 to 15 too 11 until 8 up 19 was -11 we -10
Ved what -15 which -8 would -10 you -24
Ven N -12 Ns -12 V -13 X -14 Xs 8 a 8 by 11 is -8 out 11 up 16 while 8 | 9
Ving # -17 A -16 N 9 V -11 Ved -20 Ving -23 Vs 9 X -9 Xed -18 Xing -18 after -18 already -8
Ving are -25 as -10 at 9 be -17 before -10 being -8 both -18 by -15 could 8 do -19 does 15
Ving during -13 even 8 exactly 8 few -14 get -12 gets 10 has -14 his 8 i -13 if 17 is 12 its -11
Ving just -12 keeps 17 let -8 lets 19 make -12 makes 15 means 16 much -11 not -21 one 13 or -11
Ving out -10 own -15 put -8 so -14 some -8 still -11 than -13 that -27 the -8 their -12 then -19
Ving these -12 this -13 to -21 uses 16 very -13 what -23 when -8 where 11 which -15 while -10
Ving why -22 with 11 your -17
Vly | 8
Vs N -15 Ns -8 V -24 Ving -14 Vs -13 X 13 Xed -11 Xly -13 actually -11 after 11 again 9 and -8
Vs are -20 be -14 before -10 but -14 can -10 do -9 does -17 even 11 few -15 get -15 got -8 i -18
Vs if 11 in 13 into 11 is -12 its 8 keeps -8 later -15 makes -10 mean -10 means -8 much 11
Vs must -12 not -14 of -9 or -10 out 19 over 13 set -17 so -11 than -8 that -9 them 13 then -18
Vs there -10 these -10 they -16 this -11 through 11 until -10 up 13 was -14 we -10 what 11
Vs will 11 with 8 would -8
X # -13 N -8 Xen -18 a -8 about 12 actually 11 after -21 also -15 any -16 are -8 basically -11
X be -25 being -11 but -11 can -8 do -21 does 9 even -8 few -19 first -22 from -11 get -8 gets -8
X have -14 he -12 here -10 his -8 how 9 just -11 keep -18 keeps -18 let -12 lets -12 make -17
X mean -16 means -18 most 8 mostly 8 much -17 my -18 now 9 of 8 once -17 other -11 own -15 put -8
X really -13 same -17 stay -11 stays 8 still -13 than -8 then -18 those -9 to 8 up -18 very -10
X we -22 where -11 which -12 who 17 will -12 would -16 you -8
Xed # -10 A -12 Ns 13 V -23 Ved -10 Vs -15 X -14 Xs -10 about 11 again 16 all 8 any 11 as 11
Xed before 8 both 13 by 13 during 11 like -8 me 8 not -12 of -11 on -10 out 16 so -11 that 10
Xed the -11 this 8 to 8 when 11 why 11 with 8 you -15
Xen A -10 N -15 Ns 20 V -13 a -10 and -10 in 8 is -8 not -12 on -8 or 11 the -13 you 14
Xing # 10 N -11 Ns -24 V -18 Ving -17 Xing -11 Xly 8 about 8 are 11 as -8 at 13 but 13 from 8
Xing gets 14 if 8 in 9 is 19 its -8 later 11 like 17 no -8 not -17 of 8 the -11 them -11 this -8
Xing up 11 very 8 with 13
Xly A -16 N -18 Vs 8 Xing -10 a -8 and -12 any 11 for 8 in -8 it -13 made 11 so -12 to 8 use 8
Xly with 8 you -8 | 15
Xs # -13 A -11 V -11 Xed -13 a -9 again -17 all 8 already 10 an -10 are 10 be -10 because 17
Xs before 8 but -13 by -8 do -9 does 11 each -10 first -10 has -13 if -8 into 8 it -10 its -8
Xs just -11 later -8 lets 9 means -11 much 11 of 15 on 12 one -12 or -8 other 8 own -16 really 11
Xs then -13 they -12 this -16 those -8 up 8 was -10 we -10 what 11 why 8
a A 18 N 10 Ns -37 V -19 Ved -11 Vs -26 Xly -8 a -31 after -12 again -13 all -11 already -8
a and -35 are -19 as -10 at -15 be -13 because -18 before -8 by -13 can -18 do -23 each -10
a few 23 first -14 for -20 from -21 get -13 gets -8 has -18 have -8 i -27 in -22 is -26 it -33
a its -19 keep -10 later -12 like -15 makes -10 more -8 much 15 my -16 next -8 no -15 not -27
a of -25 on -25 one -22 only -14 or -8 over -8 own -14 put -18 really 13 set -16 since -10 so -21
a stays -8 than -12 that -25 the -38 them -12 then -17 there -17 these -8 this -14 to -26 up -12
a use -13 very 19 was -12 what -17 when -12 which -8 while 17 why -10 with -29 without -8
a would -13 you -29 your -20 | -30
about # 16 A -12 V -11 X -19 Xing 11 and -11 his 11 i -8 it -10 the 14 them 11 this 11 your 13
actually N -8 Vs -8 X -12 after 11 do 8 it 8 no 16 you 13 | -15
after A -25 N -24 Ns -18 V -15 Ved -11 Ving 22 Vs -15 X -10 again -11 and -11 can -10 do -10 i 13
after is -8 some 11 that 28 then -11 this 15 to -15 we 9 with -10 you 11 | -9
again A -20 N -29 Ns -29 V -13 Ved -16 Ving -23 Vs -21 X -20 a -15 after 21 and 14 be -15
again because 11 can -12 do -13 for 14 from 8 get -11 i -11 it -17 just -11 makes -8 means -8
again not -18 of -8 once -8 set -13 stay -8 still -8 that -10 them -10 then -10 they -17 this -8
again to -13 with 15 you -17 | 13
all A 9 N -14 V -24 Ved -10 Ving -16 Vs -15 Xly 11 a -10 at -10 by 8 his 11 i -10 in -8 its 21
all my 13 not -11 of 19 the 9 there 16 these 11 to -12
already # -8 N -9 Ns -21 V 8 Ved 22 Ven 11 Ving -11 a -8 at 8 by 11 from -12 has 13 it -19
already not -11 of -8 one -11 so -12 with -8 you -8 | 8
also A 8 Vs 8 Xs 8 after 11 do 11 means 11 more 11 the -8 | -20
am Ving 17 only 11 | -10
an N 15 Ns -12 Vs -8 Xed 11 Xing 11 Xs -8 and 8 of -8 own 8 | -20
and A -16 N -15 Ns -9 V 13 Ven -8 Xed -8 Xly -15 Xs -8 about -8 again -18 already -17 and -32
and at 10 be -15 both 8 but -8 can -17 during -8 each -10 few -13 first -19 have -13 he 8 i 9
and is -9 it 9 keep 23 later 16 let 20 like -15 made -8 makes 8 mean -8 means -15 most 13
and much -12 not -14 now 8 of -27 on -14 once -8 or -13 other -8 over -11 own -14 put 9 since 19
and some -11 their 16 them -22 then 15 there 10 these 11 to -10 typically 8 up -11 use 21 uses 8
and usually 11 very -11 we 10 which -8 why 17 will -11 would -10 you 11 | -43
any A 11 N 10 Ved -10 Vs -8 Xs 11 and -10 do -8 does -10 it -11 more 23 not -14 only -8 other 11
any the -12 | -22
are Ns -21 V 8 Ved 19 Ving 8 Vs -22 Xed 11 a -15 after -10 again -12 already 19 and -13 are -17
are as -8 at -11 do -14 first -10 for -17 in -16 is -13 it -20 its -8 just 8 make -8 means -11
are no -12 not 21 on -8 one -8 only -8 own -10 pretty 8 put 11 so -13 still 19 that -14 their -11
are them -10 then -8 there 14 they -19 this -10 we -8 with -11 you -15 | -9
as N -21 Ns -22 V -16 Ved -10 Ving -10 Vs -10 a 10 again -8 and -13 are -10 as -13 before 11
as for -12 from 9 it 20 much 13 my 11 not 15 of -10 so -8 the -17 they 28 we -8 with -10 you 8
as | -28
at # 20 N -17 Ns -21 V -27 Ved -8 Ving -18 Vs -16 Xs -12 a 15 all 27 and -19 any 8 does -8
at each 11 every 13 first 25 for -11 from -10 get -8 i -10 is -15 it -14 no -10 not -15 of -14
at once 8 only -8 set -12 that -13 the 16 this 19 to -12 when 8 | -34
basically V 11 X -12 it 11 what 8 you 13
be A 9 N -11 Ns -22 Ved 22 Ving -18 Vs -15 X 9 Xed 26 Xs -10 again -11 and -10 can -8 do -15
be is -10 it -13 much 8 not -13 really 11 set 8 so -12 the -12 they -8 to -10 | -20
because V -15 Ved -12 Vs -11 Xs -10 a 8 and -18 from -11 have -8 he 11 if 11 is -13 it 11 just 8
because most 8 not -13 of 19 the 14 there 8 they 8 to -10 we 11 would -8 | -26
been V 9 Ved 11
before A -20 N -21 V -11 Ved -8 Ving 12 X -10 and 11 gets 11 on 8 so -14 stays 11 that -10 to -8
before you 15 | 11
being N -8 Ns -8 Ved 17 Ven 8 from -8 | -18
between X -8 you 8 | 8
both Ns -14 Ving -17 X 12 Xs 11 and -14 for 11 had 11 in -8 means -10 | -13
but # -8 A -13 N -16 Ns -18 V -9 Vs -14 actually 11 after 11 already 8 an 11 and -16 he 11 is -13
but it 13 just 8 mostly 11 my 11 no 13 please 11 that 11 then 8 they 11 this 13 to -10 with 17
but without 11 you 11 | -28
by Ns -15 V -22 Ved -11 Ving 18 Vs -16 X 8 Xed -10 Xen 8 Xing 11 Xs 9 for -8 is -8 of -8 on -10
by the 13 to -8 with 17 you -13 | -26
can A -23 N -24 Ns -21 V 18 Ved -11 Ving -19 Vs -15 X 9 Xly 8 Xs -15 a -20 already 9 and -18
can be 30 do 8 from -14 get 21 i 11 in -11 is -18 it -12 make 11 not 11 one -10 own -11 that -11
can the -19 to -12 use 8 you -12 | -16
certain Ns 16 X -8
certainly not 11
could V 11 not 13
course Ved 11 and 11 you 11
definitely Vs 8
did in 11 not 8 that 11 the 11 this 19 | -17
do A -24 N -31 Ns -31 Vs -15 X -14 Xing 10 Xs -19 a -23 after -8 again -10 and -13 are -8 at 9
do because 13 but -12 do -17 does -8 each -10 have -14 in -12 is -8 just -10 much -8 no -11
do not 24 of -11 on -8 one -11 only -11 put -8 set -13 the -8 them -11 to -19 what -10 with 12
does A -22 N -23 Ns -19 V -10 Ved -14 Ving -8 Vs -15 a -10 again -8 any -8 does -11 from -10
does get -8 in -8 its 13 not 25 so -8 that -10 the -21 to -12 when -8 | -20
during N -11 Ved -10 Ving 24 not -8 | -12
each A -12 N 19 Ns -10 V -13 of 13 the -8 to -8
even # 11 more 8 with 13 | -8
every N 24 Ns -12 V -10 X -14 Xen 11 one 11 other 11 the -10 | -19
exactly as 22 those 8 what 11 | -10
few A -20 Ns 21 Ved -13 Ving -13 Vs -8 Xed 17 Xly -8 Xs -14 a -10 and -12 for -12 is -10 it -8
few more 16 not -10 of 15 that -10 the -17 you -10 | -25
finally make 11 one 11
first A -16 Ved -15 Xing 11 Xs -11 a -17 at -13 for -10 from -8 i 9 is -8 it -11 just -8 keeps 11
first not -8 on -10 one 22 only 11 so 19 the -12 then -8 we 11 while 11 you 17
for Ns -14 V -9 Ved -18 Vs -24 Xed -8 Xing 9 Xly -11 a 11 again -12 all 21 and -13 any 11 are -8
for at -12 but -8 each 14 every 13 first -8 for -20 had -8 his 11 i -24 in -17 is -13 just -11
for later -8 maybe 13 me 11 most 8 must -8 my 22 no -11 of -16 on -13 one 13 only -11 our 13
for own -12 set -11 so -11 some 23 the 17 then -15 these 14 they -10 this 17 those 17 we -13
for with -21 you -8 your 26 | -26
from Ns -17 V -29 Vs -22 X 13 Xing 16 and -20 are -11 because -11 before 13 being 19 but -10
from can -12 do -11 does -8 few -11 from -14 get -8 i -8 is -16 it -21 means -8 more -8 my -8
from not -18 of -14 other 8 own -8 so -14 than -10 that -17 the 10 them -10 there 17 to -20 we -8
from what -8 with -13 you -14 | -37
generally Vs 11
get N -26 Ns -17 Ved 24 Ving -11 Vs 13 Xs 8 a 11 and -8 any 11 from 8 i -10 is -13 no 11 not -17
get that -12 them 11 there 8 they -8 to -13 with -8 you -8 | -19
gets A 15 N -21 Ns -13 V -14 Ved 22 Ven 11 Ving -14 X -22 and -10 but -8 by 16 for -8 is -11
gets it -12 just 11 only 11 really 11 so -8 | -25
got # 11 Ns -8 Xed 11 Xing 8 Xly 8 about 11 from 11 its 11 most 11 the -12 this 11 | -16
had # 17 A -10 N -8 Ns -8 V -12 Ved 8 a 8 and -10 one 8 set 11 this 11 to 17 we -8 | -18
has A 11 Ns -17 Ved 15 Ven 16 Ving -15 Vs 9 Xed 11 Xs -15 already 19 and -19 any 11 be -8 been 21
has for -11 from -8 got 13 in -12 is -11 it -10 no 17 not 10 of -15 one -8 so -14 that -11 to 17
has what -10 with -8 you -15 | -30
have N -10 V -18 Ved 16 Ving -10 X -15 Xen 8 a 11 already 11 and -14 because -8 can -12 do -12
have few 21 if -10 in -10 is -8 it -8 maybe 8 more 11 much 11 my -8 only -8 so -8 this 8 to 22
have we -8 you -14 | -8
he V 8 Ved 13 can 8 did 11 have 8 will 11 | -11
her X -10 what 11 your 11
here X -8 a 11 and -8 | 8
his Ns 16 X 11 course 8 | -10
how Ns -12 V -14 and -8 do 13 the -8 they 9 to 16 would 11 you 17 | -18
i # -18 A -19 N -23 Ns -31 V 14 Ving -21 Vs -19 Xed 12 Xing -12 Xly 8 a -26 after -14 again -14
i all -11 am 17 and -29 are -12 at -12 can 11 could 8 did 21 do 18 first -10 for -20 get 13
i got 16 had 13 have 13 i -29 if -10 in -16 is -15 it -20 its -8 later -10 like 13 make 21
i mean 27 more -10 mostly 11 my -20 of -15 on -17 once 13 one -16 only 11 put 21 set 22 so -17
i some -10 that -19 the -34 them -15 this -11 to -22 usually 8 will 13 with -17 would 24 you -13
i | -42
if N -18 V -17 Ved -11 Vs 8 X -23 Xs -8 a 11 and -8 do -8 few -8 i 16 there 16 you 25 | -23
in # -17 N 9 Ns -18 V -15 Ved -22 Vs -23 X 10 Xen 11 Xing -14 after -8 again -12 all -8 an 16
in and -28 are -16 be -8 before -8 between 13 both -13 do -14 does -8 each 16 every 19 first 11
in for -19 from -12 here 11 i -13 in -20 is -11 means -14 more -8 most 11 my 15 no -8 not -15
in of -16 on -12 one -8 only -8 own -13 so -17 stays -8 the 14 then -11 there 9 they -11 this 17
in to -19 was -10 what -16 why -12 with -17 would -8 you -13 your 10 | -24
into my 11 the 11
is A 10 N -23 Ns -33 Ved 13 Vs -26 Xed 14 Xs -11 actually 11 after -10 again -12 all -8 and -8
is are -15 as 9 at -17 because -13 before -8 being 8 but -13 by -10 can -8 do -13 few -8
is first -10 from -24 get -8 gets -11 has -14 have -10 how 11 if -13 is -29 it -21 its -11
is keeps -8 like 8 more 8 mostly 8 my 13 no 12 not 16 of -19 on -17 own -8 same -10 set 13
is simply 11 so -8 stay -11 still 22 than -8 that 8 them -8 then -16 they -11 too 11 usually 11
is very 8 when 9 where 13 with -14 would -8 you -23 | -12
it # -8 N -43 Ns -19 Ven 8 Ving -35 Vs 16 Xing -16 Xly 8 Xs 11 a -11 after -13 again 12 all 8
it already 9 also 13 any -12 are -19 as -15 because -15 before -15 but -11 by 9 do -23 does 18
it each -12 get -10 gets 10 got 16 has 21 he -8 in -15 is 13 it -37 its -17 keeps 13 later -8
it let -8 lets 11 like 19 means 13 more -17 much 8 must 11 my -14 no -18 of -27 one -15 only 9
it own -12 put -12 set -17 stays 13 than -13 that -25 the -14 they -11 this -10 typically 11
it usually 11 was 18 we -12 what -10 why -10 you -16 your -16
its # -8 Ns 26 V -16 Ved -14 Vs -10 Xs -16 a -18 and -18 are -8 i -8 is -11 it -17 later -10
its not -8 on -10 so -11 that -12 the -21 them -13 then -11 this -8 to -13 with -15 you -16 | -35
just # 8 A -8 N -20 Ns -17 V 14 Ving -8 Xly 8 and -15 as 22 is -11 like 16 make 11 my 11 on -11
just so -8 that 9 the 13 to -14 you -16 | -31
keep N -8 V -18 Ving 17 Vs 8 X -18 a 9 and -11 being 11 not -12 on 10 the 15 their 19 those 8
keep to -13 with -11 | -28
keeps N -8 V -15 and -12 in -8 its 11 the 22 them 8 what 17 | -24
later N -12 Ns -22 V 8 Ved -10 Ving -12 Vs 15 X -8 a -10 do -8 for -8 in -8 its -13 on 12 put 11
later set 16 the -16 then -13 they 11 to 14 you 20
let A -12 Ns -13 V -19 Xing 8 a 13 it 19 its 11 me 11 my 11 not -11 only 11 that 11 the 9 them 11
let this 11 with -10 you -8 | -17
lets A -8 N -8 Ns -10 V -12 and -8 every 8 it 13 the 16 them 11 those 11 you 11 | -15
like # 18 A -18 N 9 V -18 Vs -8 Xing 17 a 10 all 11 and -15 any 11 are -10 has -8 i -8 is -13
like it -11 keep 8 so -8 that 13 there -8 they 11 this 22 to 8 what -10 when 8 with -8 you -17
like your -10 | -9
made Xs 11 a 11 by 8 it 8
make V -8 Xing 11 all 11 an 11 and -12 do 8 i -11 it 21 not -8 some 11 the 16 them 11 you -8
make | -23
makes N -17 V -12 Ved -10 Ving 9 Vs -12 a -8 again -11 do 11 it 10 one 11 that 11 the 13 them 21
makes | -24
may V 9 do 11 get 11 not 11 use 11 | -12
maybe # 16 V -11 Xen 13 a 11 the 11 | -11
me V 11 a 14 it 8 to 8
mean Ns -8 V -12 Ving -8 X -13 Xs -8 i -10 if 11 it -8 just 11 that 13 the 11
means N -16 Ns -20 V -16 Ved -11 Vs -11 X -19 Xing 11 and -12 can -8 from -8 in -10 it 11 its 8
means means -8 no 16 not -10 of -8 that 19 the 9 their 8 they 15 to -10 we 11 you 13 your 11
might X 11
more A 14 N 10 V -25 Ving -17 Vly 11 Xly 16 Xs -15 a -11 as -8 by 8 first -8 from -12 have -10
more i -11 is -17 it -21 like -10 more -10 not -15 or 8 since 8 so -10 than 11 the -16 to 8
more with 14 you -11
most A -8 Ns 8 Vs 8 of 19 to -8 | 8
mostly A 16 i 11 you 11 | -10
much A 12 N 10 V -14 Ving -8 Vs -12 Xed 11 and -8 it -8 more 8 of -8
must A -15 N -16 Vs -10 be 13 keep 11 not 24 one 11 the -12 to 8 you -8 | -23
my N 15 Ns 9 V -11 Ved -10 Ving -18 a -20 all -8 and -15 does -8 for -11 i -15 it -12 more -8
my my -8 on -11 one -12 other 11 own 30 since -8 so -10 that -8 the -20 these 8 this -8 to -14
my with -12 | -30
next Vs 8 i 8 make 11 the 8 you 11 | -11
no Ved 10 Ving 9 Vs 13 X 10 a -10 again -8 and -16 be -8 do -8 for -11 i -8 in -8 is -14 it -18
no no -8 not -14 on -12 put -10 so -11 the -22 to -18
not N -28 Ns -24 V 18 Ved 17 Ven 14 Ving -10 Vs -18 Xed 11 Xing -18 Xly -8 Xs -13 a -12 after -11
not again -18 already -13 also -8 and -21 are -21 at -13 be 24 because -10 before -10 being 11
not but -12 by -10 can -11 do -8 does -23 few -8 first -12 from -15 get 17 has -13 have 19 i -15
not is -27 it -31 just 11 keep 16 let 14 lets -8 make 17 means -15 more 14 must -8 my -8 no -15
not not -26 of -19 on -18 one -13 really 13 set 10 that -8 the -15 them -11 then -10 there -10
not they -17 this -13 was -10 when -15 with -17 you -28 your -10 | -16
now A -11 i 8 so 8 with 11
of # 15 Ns 11 V -22 Ved -19 Ving 8 Vs -10 X -8 Xing -12 a 8 again -10 already -11 and -29 are -12
of at -8 because -13 course 19 do -13 every 11 for -17 get -10 has -12 have -10 i -15 in -15
of is -20 its 9 keep -8 like -8 my 16 not -20 of -16 on -15 only -8 over 11 put -8 set -11 so -18
of some 8 the 13 them 20 then -8 there -11 these 13 this 13 to -21 we -10 what 9 with -16 you -22
of | -24
on # -11 N -13 Ns -20 V -26 Ved -25 Vs -21 Xed -10 Xen 16 Xing 9 Xly 8 after -11 again 20 any -8
on as -8 at -10 be -8 can -10 do -15 each 16 every 16 few -8 first -10 for 11 from -10 get -10
on i -10 is -17 it 12 keep -10 later -10 like -10 make -8 my 16 no -11 not -18 of -19 on -18
on once 8 only -14 over -11 own -8 put -12 set -18 so -16 some -12 that -11 the 12 them 8
on then -19 there -15 what -11 with 14 you -9 your 12
once N -14 X -14 a -10 again 8 did 8 from 11 it 11 more 29 that 13 they 11 to -11 you -10 | -13
one # -8 A -12 Ns -9 Ved -9 Ving -18 Vs 18 X -9 Xed -8 Xing 12 Xly 16 a -21 after -8 already -8
one are -8 because -11 by -11 from 22 has 8 i 8 it -11 keeps 11 lets 11 makes 8 may 11 more 8
one not -14 on -8 one -15 than -8 then -10 those 11 to -13 we -8 when 11 with 8
only # 8 N -15 Ved -8 Ving -12 Vs 8 X -12 Xing 11 a 9 and -17 does 8 few 8 for -12 got 16 had 19
only has 11 have 22 i -14 is -15 it -13 means 11 my 16 not -12 on -12 once 11 own 11 so -10
only the 15 this -8 to -10 with -12 you -17
or A -20 N -19 V -10 Ving -12 X 10 Xing 13 Xs -8 actually 11 and -11 do 8 for -8 is -10 it 8
or no 13 only 8 rather 17 really 11 so 24 the -15 | -28
other A -12 N 13 V 10 Xen 8 Xs 11 it -8 the -13 | -15
our N 19 X 8 own 16 the -10 | -11
out Ns -13 V -14 Ved -8 as 8 from 11 it -8 of 8 the 8 to -8 what 11 with 9
over N 12 Ns -15 V -15 Xs -10 and -13 it 9 the 17 them 13 | -8
own N 17 Ns 16 V -25 Ved -13 Ving -16 X -11 Xs 13 and -15 are -8 can -8 for -8 in -11 is -10
own it -12 its -11 my -8 set 16 the -18 to -10 with -11 you -10 your -8 | -11
please V 8 with 11 | 8
pretty X 8
put # -8 N -11 Ns -17 V -19 Vs 21 a 19 and -8 for -8 i -12 in 8 its -11 my 8 of -8 on 8 one 8
put that -12 the -10 them 8 to -11 you -8 your 19 | -18
rather V -8 do 8 no 8 than 11 use 8
really A 21 N -8 Ns -8 V -12 for -8 it -8 no 11 really 11 stay 8 the -10
same A -15 N -8 V -13 X 10 Xed 8 a -10 after 16 an 11 and -10 are -8 as 11 here 11 in 19 is -8
same that -8 the -12 we 11
set # -8 A 8 Ns -21 V -13 Ved -16 Ving -15 Vs 21 Xs -14 a -12 again -12 and -23 can 8 do -13
set it 19 its 13 just -8 must 8 not -14 of 13 on -12 or 11 set -14 so -8 some 8 that -8 them 11
set then -15 there -10 very 11 with -16 you -18 | -15
she Vs 11 gets 11 has 8
should A -10 N -11 V -11 Xs 11 be 17 get 8 i 11 not 19 really 8 the -11 | -19
simply V 11 X 8 is -8 what 11
since N -12 Ns -11 V -14 Xing 8 i 13 most 11 my 11 of -8 the 12 there 8 you 15 | -19
so N -10 Ns -17 V -10 Ved -22 Ving -8 Vs -24 Xed -10 Xing 9 Xly 17 again -11 already -10 and -25
so are -13 at -10 basically 8 because -8 before -10 can -8 do -13 even 11 few 11 for -13 has -10
so have -11 how 11 i 13 in 11 is -12 it 12 means -11 much 8 not -12 of -16 our 8 so -11 that 20
so the 11 their 8 then -8 these 9 they 15 this -10 to -17 was -12 when -8 why 11 you 10 | -11
some A -20 Ns 18 V -17 Ving -11 Xs -10 a -8 and -10 i -11 more 17 of 20 the -16 you -8 | -14
stay A 12 N -14 Ns -15 V -12 Ving -8 Vs -8 as 16 can -8 not -10 put 16 the 13 they -11
stays A 11 N -14 V -10 Ved -8 as 19 it -10 put 11
still A 9 Ns -15 do 11 does 11 get 11 have 11 the -16 there 19
such as 11
than # 11 A -23 N -18 Ved -8 Ving 14 X -23 a 11 and -12 before 22 from 25 is -12 it -15 more -10
than what 16 | -22
that # -15 Ved -20 Xed -15 Xen 8 Xing -17 after -11 all 19 an 11 and -16 basically 11 but -10
that do -12 each 8 from -17 gets -11 have 11 how 11 if -8 is 11 just 9 keeps 8 like -10 mean -8
that means 13 more -10 much 8 not -8 of -20 on -14 one 9 only -10 own -10 set 13 she 11 so -19
that still 11 that -20 the 9 there -12 they 15 this 11 to -12 up 9 usually 11 was 12 were 16
that what 10 when -8 why 19 with -18 would 9 you 10
the # -29 A 12 N 15 Ns 9 Ven -15 Vs -16 Xed -11 Xen 8 a -38 about -10 actually -10 after -20
the again -29 all -22 already -8 an -12 and -44 any -11 are -28 as -20 at -25 be -21 because -17
the before -20 being -8 but -22 by -17 can -23 could -8 do -30 does -23 during -8 each -12
the few -16 first 14 for -34 from -26 get -23 gets -15 got -11 has -20 have -21 i -33 if -16
the in -31 is -36 it -39 its -25 just -22 keep -17 keeps -21 later -22 let -14 lets -10 make -17
the makes -17 means -18 more -8 most -10 much -11 must -13 my -19 no -20 not -40 of -34 on -32
the once -15 only -13 or -15 other 17 out -11 over -15 put -22 rather -8 really -14 same 21
the set -29 should -11 since -12 so -34 some -8 stay -15 stays -13 still -13 than -19 that -32
the the -49 their -13 them -25 then -29 there -21 these -15 they -27 this -20 those -10 to -40
the up -11 use -11 was -18 we -22 what -25 when -23 where -8 which -15 while -17 with -34
the would -20 you -37 your -18 | -43
their N 9 Ns 19 V -12 Ved -11 Ving -12 and -13 own 8 the -11 | -11
them N -26 Ns -13 Ved -13 Ving -10 Xly 8 a -12 again 16 all 8 and -9 do -10 for -14 from 11 it -8
them its -15 later -15 makes -10 not -11 of -11 once 11 other 11 that -15 the -23 them -10 you -8
them | 12
then # -13 N -13 Ns -25 V 12 Ved -18 Xs -16 all -10 and -21 are -8 can 8 for -13 from -8 he 11
then i 16 its -10 just 14 later 8 let 8 must 11 no -10 not -11 on -15 only 9 our 11 own -8 put 11
then set 21 should 11 so -12 then -11 there 11 to -16 was -8 we 10 with -19 you 13 | -14
there N -22 Ns -17 V -23 Ved -11 Vs -12 X -25 a 16 already 16 are 13 at 11 from 8 i -10 is 19
there it -15 like 8 no 14 of -8 only 11 set -8 since 8 so -15 that -8 the -19 this 8 to -10
there was 17 what -8 with -8 you -12
these N -13 Ns 17 Ving -10 Vs -12 X -11 are 11 do 8 from -8 one 11 the -10
they N -23 Ns -25 V 8 Ving -22 Vs -21 Xed 8 already 11 and -17 are 18 but -8 can 22 do 22 have 13
they in -11 is -12 it -12 keep 11 make -8 mean 13 means -12 of -8 same -8 should 11 so -17
they stay 17 still 11 that -8 the -14 them -10 they -12 to -15 were 19 you -11 | -15
this N 11 Ved -8 Ving -12 Vs 9 Xs -11 a -12 and -15 does 8 for -10 has 8 he 11 i -11 is 11 it -8
this keeps 11 like -8 makes 16 not -8 of -12 on -10 one 11 then -8 there -8 too 11 up 11 we 11
this with 13 you -11
those # 19 N -8 Ns 21 V -15 Vs -11 X -15 and -8 are 13 not -8 so -10 the -13 you -10
through A 8 all 11 the 17 | -8
to # 10 A 9 N -13 Ns -35 V 14 Ved -26 Ving -33 Vs -31 Xs -8 a -8 after -13 again -25 all -12
to and -33 are -16 as -15 at -11 be 27 because -12 before -10 by -15 can -13 does -12 during -10
to few -8 first -8 for -24 from -15 has -15 have 8 i -23 if -12 in -19 is -29 it -11 its -12
to just -12 keep 9 keeps -10 later -10 like -12 make 11 no -11 not -14 of -19 on -22 one -15
to only -12 other 8 our 8 own -8 should -8 so -18 still 8 than -8 that -19 their 11 them -17
to then -12 there -10 they -12 this -8 to -31 use 11 very 11 we -11 when -12 with -20 would -11
to you -28 your 17 | -27
too N -10 V -10 but 11 so -8 the -12 | 15
typically Vs 11 more 8
until N -8 Ns -11 V -11 a -8 it 10 the 20 | -13
up V -11 Vs -14 before 8 it -14 the 8 while 8 with 19
use A -8 V -18 Ving -13 a 24 again 8 an 11 and -12 is -8 it 9 | -23
uses A 11 N -8 Ving -8 a 8 them 8
usually A 13 N -10 do 11 has 11 more 11 | -10
very # -11 A 16 N -10 Ving -8 X 17 Xly 8 a -8 same 11 | -17
was A -8 N -14 Ns -17 Ved 20 Ving -11 Vs -11 about 8 already 13 and -12 i -10 in 11 is -8 it -10
was made 8 on 8 only 8 very 11 | -16
we A -21 N -23 Ns -18 V 13 Ving -13 Xed 8 Xs -10 and -17 are 14 did 11 do 17 for -13 from -10
we got 16 had 14 have 8 i -10 in -8 it -8 keep 11 make 8 not -10 one -12 only 11 put 14 that -8
we the -18 to -12 use 11 we -17 will 8 with -12 | -29
were A 9 N -11 Ved 15 set 11
what A -10 N -9 Ns -12 V -11 Ved -11 an 11 and -15 by -10 few -8 for -11 he 13 i 16 in -17 it 14
what not -14 own -8 should 11 so -17 that -11 the 10 them -8 they 19 to -12 was 24 we 11 what -8
what why -8 with -8 | -33
when N -20 V -13 Ved -8 Ving -12 Vs -10 X -14 Xed -8 Xs -10 a 8 and -11 are -12 from -8 i -8 it 9
when my 8 on -10 one -10 she 8 that 13 the 9 there 11 they 9 this 11 to 8 use -8 we 13 with -8
when you 23 | -30
where X -12 the 13 we 11 you 16 | -8
which A -17 N -17 Ns -12 V -9 Ving -8 Xed 8 Xs 9 and -8 from -8 gets 11 has 11 i 17 is 24 it -11
which lets 8 makes 11 means 8 on -11 to -8 was 14 were 11 you 8 | -28
while N -12 Ns -8 V -11 Ved -8 Ving 8 X -10 i 16 stay -10 the 16 we 11 you 11
who Xs 16 already 13 can 11 | -10
why A -8 Ns -13 Ving -19 Vs -14 both 11 does 11 in -14 is -10 it 14 not 8 one -10 own -10 would 8
why you 11
will A -8 Ns -13 V 13 Ving -10 be 13 do 17 get 16 just 8 not 8 the -13 | -18
with # 9 V -23 Ved -8 Vs -9 Xing 8 a 21 after -10 again -12 all -8 an 8 and -30 as 8 at -8 be -8
with by -10 can -8 do -11 each 11 few 17 first -15 for -19 from -15 get -11 has -10 he 11 i -19
with is -20 its 16 just 15 later -8 my 11 no -10 not -19 of -15 on -21 only 8 our 11 put -10
with really 9 set -11 them -8 then -18 there -8 this -11 those -8 to -20 use -8 we -14 what 9
with when -8 with -15 you -23 your 8 | -26
without Ns -11 Ving 8 X 13 and -11 any 11 its 8 | -14
would # -8 N -18 Ns -13 V 13 Ved 13 Ving -12 Xing -8 Xs -11 a -15 and -10 be 22 because -12 do 11
would for -10 get 17 in -10 it -16 like 11 not 19 one -8 only 11 rather 8 set 8 simply 11 the -18
would use 14 | -24
you # -14 A -22 N -39 Ns -21 V 16 Ved 11 Ving -17 Vs -26 Xing -19 Xs -10 a -27 after -11
you again -17 already -14 also 17 and -32 any -13 as -8 at -14 basically 11 be -10 because -12
you by -14 can 21 could 11 do 24 even 11 few -14 for -13 from -19 get 9 has -12 have 22 here 8
you how -12 i -18 if -13 in -18 is -22 it -28 its -15 just 13 keep 11 later -18 let 12 like -11
you may 19 me -8 means -10 more -13 must 20 my -8 no -12 not -24 of -19 on -21 once -11 one -12
you only 16 or -12 out -11 own -10 put 19 set 13 should 19 simply 13 since -11 so -18 some -10
you stays -8 that -11 the -24 them -20 then -18 there -11 this -10 to -28 what -11 with -25
you would 21 you -31 your -12 | -34
your N 12 V -28 Ving -15 Vs -10 Xs -13 a -11 and -15 first -8 for -11 in -14 is -10 it -10
your later -8 of -10 on -12 own 30 so -11 that -8 the -22 to -17 with -8 you -14 | -27
| Ns -11 Ved -22 Xed -8 Xly -12 actually 9 after 11 again -22 already -20 and 9 any -25 are -39
| as -28 basically 11 be -32 because 13 before -11 but 15 can -9 certainly 8 course -13 did -15
| does -18 exactly -8 finally 11 from -15 gets -28 got -15 has -19 have -16 his -11 i 12 if 16
| into -12 is -18 later 11 lets -17 makes -21 may -15 me -13 mean -19 means -25 more -9 most -15
| much -15 must -22 next 19 not -14 of -24 on -13 once 8 or 11 other -19 over -17 own -15 put 10
| really -19 should -20 so 13 stay -24 stays -18 still -19 them -32 then 17 through -12 to -9
| too -17 up -23 very -18 was -28 we 9 when 10 which 15 why 9 will -14 would -28 you 10 your -12
"""
